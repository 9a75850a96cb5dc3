# Perigo: calma, frases curtas, primeiro o número. Sem censura.
utter_emergency_fire =
    Ligue agora para o 119. Há intérpretes que podem ajudar na chamada.
    Saia pelas escadas, nunca pelo elevador. Feche as portas ao sair. Se houver fumo (fumaça), fique perto do chão.
    Diga primeiro o lugar: condomínio, prédio, andar.
utter_emergency_medical =
    Ligue agora para o 120. Há intérpretes que podem ajudar na chamada.
    Diga primeiro o lugar (condomínio, prédio, andar, ou o que você vê), depois o que aconteceu e o seu número de telefone.
    Fique ao lado da pessoa e mantenha o telefone livre.
utter_emergency_police =
    Ligue agora para o 110. Se não puder falar, envie um SMS para o 12110. Há intérpretes que podem ajudar na chamada.
    Vá para um lugar seguro, se puder. Diga primeiro o lugar e depois o que acontece.
utter_emergency_gas =
    Não toque em nenhum interruptor, isqueiro ou telefone dentro de casa. Feche a válvula do gás se conseguir chegar a ela, abra as janelas e saia.
    Do lado de fora, ligue para o 119. Avise os vizinhos batendo à porta, sem usar a campainha.
    Diga primeiro o lugar: condomínio, prédio, andar.
utter_crisis_selfharm =
    Que bom que você escreveu isto. Não precisa passar por isto sem ajuda.
    Se está em perigo agora, ligue para o 120 ou o 110. Para falar com alguém, ligue para o 12356, a linha de saúde mental.
    Se puder, procure alguém de confiança e fique com essa pessoa. Também pode falar com uma pessoa do nosso escritório.
utter_crisis_violence =
    Nada disto é culpa sua. Se está em perigo agora, ligue para o 110: a polícia tem de vir quando há violência em casa. Se não puder falar, envie um SMS para o 12110.
    Vá para um lugar seguro, se puder, e leve os seus filhos.
    O 12338 é a linha dos direitos da mulher: dá orientação jurídica e psicológica. Também pode falar com uma pessoa do nosso escritório.
emergency_call = Ligar para o { $number }
emergency_not_alerted = Este chat não pede socorro por você. Ligue, por favor, ou peça a alguém perto de você que ligue.
