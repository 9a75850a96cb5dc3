# Lo que rodea a una respuesta de la base de conocimientos.
answer_source = Fuente: { $name }
answer_as_of = Fecha de la información: { $date }
answer_show_on_map = Ver en el mapa
answer_helpful_question = ¿Le ha servido esta respuesta?
button_helpful = Sí, gracias
button_not_helpful = No
utter_helpful = Me alegro. ¿Necesita algo más?
utter_not_helpful = Siento que no le haya servido. Puede preguntar con otras palabras o hablar con una persona.
button_talk_to_person = Hablar con una persona
