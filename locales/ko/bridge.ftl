bridge_machine = 기계 번역
bridge_checked = 사람이 확인한 번역
bridge_phrasebook = 미리 준비된 번역
bridge_original = 원문({ $own_name })
bridge_untranslated = 번역하지 않은 원문({ $own_name })
web_staff_named = 직원 { $name } 님이 여기서 도와드리고 있어요.
