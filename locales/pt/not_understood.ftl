# Quando nenhuma resposta serve.
utter_not_understood_guesses = Não sei se entendi bem. É sobre um destes assuntos?
utter_not_understood = Desculpe, não entendi ou não tenho resposta para isso. Tente com outras palavras ou fale com uma pessoa.
utter_nothing_pending = Neste momento, não há nada à espera da sua resposta. O que gostaria de saber?
