# Who answers at a well-known number.
contact_110 = Police
contact_119 = Fire brigade
contact_120 = Ambulance
contact_122 = Traffic accidents
contact_12110 = Police by text message
contact_12345 = City hotline
contact_12367 = Immigration hotline
contact_114 = Hospital booking
contact_12356 = Mental-health line
contact_12338 = Women's-rights line
contact_10086 = China Mobile
contact_10010 = China Unicom
contact_10000 = China Telecom
contact_96110 = Anti-fraud line
