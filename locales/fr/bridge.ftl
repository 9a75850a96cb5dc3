bridge_machine = Traduit par une machine
bridge_checked = Traduction vérifiée par une personne
bridge_phrasebook = Traduction préparée à l’avance
bridge_original = Original ({ $own_name })
bridge_untranslated = Écrit en { $own_name }, non traduit
web_staff_named = { $name }, de notre équipe, s’occupe de vous ici.
