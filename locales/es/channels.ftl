# What the desk says about things that only some channels bring: photos, places, voice, and linking two channels.
# link_words: what residents write to get a code, parted by commas.
attachment_kept = Gracias, lo he recibido y queda guardado con sus mensajes; una persona de la oficina podrá verlo. Yo no puedo ver imágenes ni archivos. Escriba también en pocas palabras de qué se trata, por favor.
location_kept = Gracias, este lugar queda guardado con sus mensajes. Escriba también en pocas palabras de qué se trata, por favor.
voice_kept = Gracias, su mensaje de voz queda guardado para el personal. Yo no puedo escucharlo: escríbalo también en pocas palabras, por favor.
cannot_read = No puedo leer ese tipo de mensaje. Escriba, por favor, lo que desea saber.
link_words = vincular, vincular cuenta, vincular mi cuenta
link_code =
    Envíe este código a Linli por su otro canal (Telegram, WeChat o la página web): { $code }
    Sirve una sola vez, durante { $minutes } minutos. Después, Linli sabrá que es usted en los dos canales. No dé el código a nadie más.
link_linked = Listo. Linli ya sabe que es usted, tanto aquí como en su otro canal.
link_already_linked = Este canal y el canal donde recibió el código ya están vinculados. No tiene que hacer nada más.
link_wrong = Este código no es correcto, ya se usó o ha caducado. Escriba «vincular» en su otro canal para recibir uno nuevo.
link_too_many = Ha habido demasiados códigos incorrectos. Espere diez minutos, por favor, y escriba «vincular» en su otro canal para recibir uno nuevo.

# WeChat's menu below the chat. The first three names may have 16 bytes: 16 English, 8 Arabic or Cyrillic, 5 Chinese, Japanese, Korean or Thai letters. The others 60.
wechat_menu_language = Idioma
wechat_menu_more_languages = Otros idiomas
wechat_menu_more = Ayuda
wechat_menu_help = ¿Qué puedo preguntar?
wechat_menu_person = Hablar con una persona

# Telegram. What the bot says of itself: its name (at most 64 characters), what an empty chat shows (512), its profile (120), the commands (256 each).
telegram_name = Linli · { $place }
telegram_description =
    Linli es el asistente del barrio de { $place }. Pregunte en su propio idioma sobre el registro en la policía, visados (visas), médicos, vivienda, transporte, basura y más. Cada respuesta muestra su fuente y su fecha.
    En una emergencia, llame usted al 110 (policía), al 119 (bomberos) o al 120 (ambulancia): este chat no avisa a nadie.
telegram_short_description = Respuestas sobre la vida en { $place }, en su idioma.
telegram_command_start = Empezar
telegram_command_help = ¿Qué puedo preguntar?
telegram_command_language = Elegir su idioma
telegram_command_human = Hablar con una persona
telegram_command_link = Vincular este chat con otro canal
attachment_too_large = Este archivo es demasiado grande y no puedo guardarlo; el límite es de 20 MB. Envíe uno más pequeño o escriba en pocas palabras de qué se trata, por favor.
# Said in a group to who asks for a code there. “link” as in link_words.
link_privately = Escríbame «vincular» en privado, por favor, no en un grupo: aquí todos podrían leer el código.
