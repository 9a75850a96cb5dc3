bridge_machine = 機械翻訳
bridge_checked = 人が確認した翻訳
bridge_phrasebook = あらかじめ用意した翻訳
bridge_original = 原文（{ $own_name }）
bridge_untranslated = { $own_name }で書かれています（翻訳なし）
web_staff_named = 職員の{ $name }がここで対応しています。
