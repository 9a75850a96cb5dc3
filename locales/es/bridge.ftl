bridge_machine = Traducido automáticamente
bridge_checked = Traducción revisada por una persona
bridge_phrasebook = Traducción preparada de antemano
bridge_original = Original ({ $own_name })
bridge_untranslated = Escrito en { $own_name }, sin traducir
web_staff_named = { $name }, de nuestro equipo, le atiende aquí.
