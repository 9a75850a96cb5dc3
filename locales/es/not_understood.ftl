# Cuando ninguna respuesta encaja.
utter_not_understood_guesses = No sé si le he entendido bien. ¿Se refiere a algo de esto?
utter_not_understood = Lo siento, no le he entendido o no tengo la respuesta. Pruebe con otras palabras o hable con una persona.
utter_nothing_pending = Ahora mismo no hay nada pendiente de su respuesta. ¿Qué desea saber?
