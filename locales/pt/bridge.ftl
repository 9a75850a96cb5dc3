bridge_machine = Tradução automática
bridge_checked = Tradução conferida por uma pessoa
bridge_phrasebook = Tradução preparada com antecedência
bridge_original = Original ({ $own_name })
bridge_untranslated = Escrito em { $own_name }, sem tradução
web_staff_named = { $name }, da nossa equipe, está atendendo você aqui.
