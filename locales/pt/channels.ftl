# What the desk says about things that only some channels bring: photos, places, voice, and linking two channels.
# link_words: what residents write to get a code, parted by commas.
attachment_kept = Obrigado, recebi e guardei com as suas mensagens; uma pessoa do escritório poderá ver. Eu não consigo ver imagens nem arquivos. Escreva também, em poucas palavras, do que se trata, por favor.
location_kept = Obrigado, este lugar ficou guardado com as suas mensagens. Escreva também, em poucas palavras, do que se trata, por favor.
voice_kept = Obrigado, a sua mensagem de voz ficou guardada para os nossos colegas. Eu não consigo ouvir: escreva também em poucas palavras, por favor.
cannot_read = Não consigo ler esse tipo de mensagem. Escreva, por favor, o que gostaria de saber.
link_words = vincular, vincular conta, associar conta
link_code =
    Envie este código ao Linli pelo seu outro canal (Telegram, WeChat ou a página web): { $code }
    Ele serve uma só vez, durante { $minutes } minutos. Depois disso, o Linli saberá que é você nos dois canais. Não passe o código a mais ninguém.
link_linked = Pronto. Agora o Linli sabe que é você, aqui e no seu outro canal.
link_already_linked = Este canal e aquele onde recebeu o código já estão vinculados. Não precisa fazer mais nada.
link_wrong = Este código está errado, já foi usado ou perdeu a validade. Escreva “vincular” no seu outro canal para receber um novo.
link_too_many = Houve códigos errados demais. Espere dez minutos, por favor, e depois escreva “vincular” no seu outro canal para receber um novo.

# WeChat's menu below the chat. The first three names may have 16 bytes: 16 English, 8 Arabic or Cyrillic, 5 Chinese, Japanese, Korean or Thai letters. The others 60.
wechat_menu_language = Língua
wechat_menu_more_languages = Outras línguas
wechat_menu_more = Ajuda
wechat_menu_help = O que posso perguntar?
wechat_menu_person = Falar com uma pessoa

# Telegram. What the bot says of itself: its name (at most 64 characters), what an empty chat shows (512), its profile (120), the commands (256 each).
telegram_name = Linli · { $place }
telegram_description =
    Linli é o assistente do bairro de { $place }. Pergunte, na sua própria língua, sobre declaração de endereço na polícia, vistos, médicos, habitação, transportes, lixo e mais. Cada resposta mostra a fonte e a data.
    Em caso de emergência, ligue diretamente para o 110 (polícia), o 119 (bombeiros) ou o 120 (ambulância): esta conversa não chama socorro.
telegram_short_description = Respostas sobre a vida em { $place }, na sua língua.
telegram_command_start = Começar
telegram_command_help = O que posso perguntar?
telegram_command_language = Escolher a língua
telegram_command_human = Falar com uma pessoa
telegram_command_link = Vincular esta conversa a outro canal
attachment_too_large = Este arquivo é grande demais e não consigo guardar; o limite é 20 MB. Envie um menor ou escreva, em poucas palavras, do que se trata, por favor.
# Said in a group to who asks for a code there. “link” as in link_words.
link_privately = Escreva “vincular” só para mim, numa conversa privada, e não num grupo: aqui todos poderiam ler o código.
