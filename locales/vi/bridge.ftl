bridge_machine = Dịch bằng máy
bridge_checked = Bản dịch đã được người kiểm tra
bridge_phrasebook = Bản dịch soạn sẵn
bridge_original = Bản gốc ({ $own_name })
bridge_untranslated = Viết bằng { $own_name }, chưa được dịch
web_staff_named = { $name }, nhân viên của chúng tôi, đang hỗ trợ bạn tại đây.
