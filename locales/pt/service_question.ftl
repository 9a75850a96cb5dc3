# O que acompanha uma resposta da base de conhecimento.
answer_source = Fonte: { $name }
answer_as_of = Data da informação: { $date }
answer_show_on_map = Ver no mapa
answer_helpful_question = Esta resposta ajudou?
button_helpful = Sim, ajudou
button_not_helpful = Não
utter_helpful = Que bom. Precisa de mais alguma coisa?
utter_not_helpful = Lamento que não tenha ajudado. Você pode perguntar com outras palavras ou falar com uma pessoa.
button_talk_to_person = Falar com uma pessoa
