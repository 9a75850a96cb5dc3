# 活动和通知的多语种文本。$spoken 是语言，$name 是同事。
console_text_is_base = 原文
console_text_is_missing = 缺少
console_text_is_machine = 机器翻译
console_text_is_checked = 人工核对
console_text_is_stale = 已过时
console_text_languages = 各语言文本
console_text_original = 原文：{ $spoken }
console_text_checked_by = 由 { $name } 核对
console_text_check_do = 存为已核对
