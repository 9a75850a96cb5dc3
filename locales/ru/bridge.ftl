bridge_machine = Машинный перевод
bridge_checked = Перевод проверен человеком
bridge_phrasebook = Заранее подготовленный перевод
bridge_original = Оригинал ({ $own_name })
bridge_untranslated = Язык сообщения: { $own_name }, без перевода
web_staff_named = Здесь вам помогает сотрудник: { $name }.
