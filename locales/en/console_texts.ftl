# Texts in several languages, of gatherings and notices. $spoken is a language, $name a colleague.
console_text_is_base = as written
console_text_is_missing = missing
console_text_is_machine = made by machine
console_text_is_checked = checked
console_text_is_stale = out of date
console_text_languages = Languages
console_text_original = Written in { $spoken }
console_text_checked_by = Checked by { $name }
console_text_check_do = Save as checked
