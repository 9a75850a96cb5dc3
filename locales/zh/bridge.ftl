bridge_machine = 机器翻译
bridge_checked = 译文已由人工核对
bridge_phrasebook = 预先准备的译文
bridge_original = 原文（{ $own_name }）
bridge_untranslated = 用{ $own_name }书写，未翻译
web_staff_named = 工作人员{ $name }正在这里为您服务。
