# What stands below a message of staff: how it came into the reader's language, and what they wrote themselves.
bridge_machine = Translated by machine
bridge_checked = Translation checked by a person
# Of a sentence that exists in every language, such as "Please bring your passport."
bridge_phrasebook = Prepared translation
# $own_name is a language's own name, such as 中文.
bridge_original = Original ({ $own_name })
bridge_untranslated = Written in { $own_name }, not translated
# Above the conversation. $name is a given name.
web_staff_named = { $name } from our staff is helping you here.
