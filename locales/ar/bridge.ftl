bridge_machine = ترجمة آلية
bridge_checked = ترجمة راجعها شخص
bridge_phrasebook = ترجمة معدّة مسبقًا
bridge_original = النص الأصلي ({ $own_name })
bridge_untranslated = كُتبت هذه الرسالة بلغة { $own_name } ولم تُترجم
web_staff_named = أنت الآن مع { $name } من فريقنا.
