bridge_machine = Maschinell übersetzt
bridge_checked = Übersetzung von einem Menschen geprüft
bridge_phrasebook = Vorbereitete Übersetzung
bridge_original = Original ({ $own_name })
bridge_untranslated = Geschrieben auf { $own_name }, nicht übersetzt
web_staff_named = { $name } aus unserem Team ist hier für Sie da.
