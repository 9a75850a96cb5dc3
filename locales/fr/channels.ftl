# What the desk says about things that only some channels bring: photos, places, voice, and linking two channels.
# link_words: what residents write to get a code, parted by commas.
attachment_kept = Merci, c’est bien arrivé et conservé avec vos messages ; une personne du bureau pourra le regarder. Je ne peux pas voir moi-même les images ni les fichiers : dites-moi aussi en quelques mots de quoi il s’agit.
location_kept = Merci, ce lieu est conservé avec vos messages. Dites-moi aussi en quelques mots de quoi il s’agit.
voice_kept = Merci, votre message vocal est conservé pour l’équipe. Je ne peux pas l’écouter moi-même : écrivez-le aussi en quelques mots, s’il vous plaît.
cannot_read = Je ne peux pas lire ce genre de message. Écrivez-moi ce que vous voulez savoir.
link_words = associer, associer mon compte, lier mon compte
link_code =
    Envoyez ce code à Linli sur votre autre canal (Telegram, WeChat ou la page web) : { $code }
    Il sert une seule fois, pendant { $minutes } minutes. Ensuite, Linli saura que c’est vous des deux côtés. Ne donnez ce code à personne d’autre.
link_linked = C’est fait. Linli sait maintenant que c’est vous, ici comme sur votre autre canal.
link_already_linked = Ce canal et celui où vous avez reçu le code sont déjà associés. Vous n’avez rien d’autre à faire.
link_wrong = Ce code est faux, a déjà servi ou n’est plus valable. Écrivez « associer » sur votre autre canal pour en recevoir un nouveau.
link_too_many = Il y a eu trop de codes faux. Patientez dix minutes, puis écrivez « associer » sur votre autre canal pour recevoir un nouveau code.

# WeChat's menu below the chat. The first three names may have 16 bytes: 16 English, 8 Arabic or Cyrillic, 5 Chinese, Japanese, Korean or Thai letters. The others 60.
wechat_menu_language = Langue
wechat_menu_more_languages = Autres langues
wechat_menu_more = Aide
wechat_menu_help = Que puis-je demander ?
wechat_menu_person = Parler à une personne

# Telegram. What the bot says of itself: its name (at most 64 characters), what an empty chat shows (512), its profile (120), the commands (256 each).
telegram_name = Linli · { $place }
telegram_description =
    Linli est l’assistant du quartier { $place }. Déclaration à la police, visas, médecins, logement, transports, déchets : posez vos questions dans votre langue. Chaque réponse indique sa source et sa date.
    En cas d’urgence, appelez vous-même le 110 (police), le 119 (pompiers) ou le 120 (ambulance) : cette discussion n’alerte pas les secours.
telegram_short_description = Des réponses sur la vie à { $place }, dans votre langue.
telegram_command_start = Commencer
telegram_command_help = Que puis-je demander ?
telegram_command_language = Choisir votre langue
telegram_command_human = Parler à une personne
telegram_command_link = Associer cette discussion à un autre canal
attachment_too_large = Ce fichier est trop lourd pour que je le conserve ; la limite est de 20 Mo. Envoyez-en un plus petit, ou dites-moi en quelques mots de quoi il s’agit.
# Said in a group to who asks for a code there. “link” as in link_words.
link_privately = Écrivez « associer » en privé, à moi seul, et non dans un groupe : ici, tout le monde pourrait lire le code.
