// SPDX-License-Identifier: MIT
// es - what the page itself says in Spanish; see en.js.

export default {
  language: "es",
  name: "Español",
  title: "Notas",

  quit: "Cerrar al momento",
  choose_language: "Idioma",
  go_on: "Seguir",
  back: "Atrás",
  problem: "Falta algo",
  wait: "Un momento …",
  cannot_run: "Este navegador no puede mostrar la página. Uno más nuevo sí.",
  soon: "Esta página se cierra sola en un minuto.",
  stay: "Quedarme",

  first: "¿Qué idioma?",
  first_how: "Puedes cambiarlo arriba cuando quieras. No se pierde nada.",
  seen: "¿Podría alguien ver esta pantalla?",
  about_one: "Las preguntas son sobre una persona cercana a ti. Algunas tratan " +
    "del daño y del miedo.",
  another_time: "¿Puede esa persona, o alguien a quien no se lo contarías, " +
    "mirar por encima de tu hombro? ¿O usa a menudo este dispositivo? " +
    "Entonces quizá sea mejor otro momento u otro lugar.",
  how_to_quit: "Cómo cerrar esto rápido",
  quit_button: "«Cerrar al momento» está siempre arriba. Vacía esta página al " +
    "momento y abre otro sitio.",
  quit_keys: "Con un teclado, pulsar tres veces la tecla Mayús (Shift) hace " +
    "lo mismo.",
  what_stays: "Qué queda después",
  nothing_sent: "Tus respuestas se quedan en esta página. No se envían ni se " +
    "guardan. Solo tú puedes guardar o imprimir tu página, al final.",
  gone_when: "Todo desaparece cuando cierras la página o sales de ella, o cuando " +
    "nadie la ha usado durante diez minutos.",
  history: "Aun así, en el historial del navegador se podría ver que este sitio " +
    "se abrió. Una ventana privada no guarda historial.",

  which: "¿Qué preguntas?",
  how_long: {
    "kith-core": "Unos 12 minutos",
    "kith-brief": "Unos 4 minutos",
    "kith-checkin": "Menos de un minuto",
    "kith-repair": "Unos 5 minutos",
  },
  what_for: {
    "kith-core": "Al completo: lo que es fuerte entre esa persona y tú, y lo " +
      "que es difícil.",
    "kith-brief": "Lo mismo, en breve.",
    "kith-checkin": "Cómo fue la última semana. Para responder cada semana.",
    "kith-repair": "Después de una mentira, una promesa rota o algo así, sea " +
      "de quien sea.",
  },
  who: "¿De quién se trata?",
  gender: "¿Cómo deben hablar los textos de esta persona?",
  choose_one: "Elige una opción.",

  number: "Pregunta {1}",
  more: "como mucho {1} más",
  last: "la última",
  range: "Un número entero de {1} a {2}",
  you_said: "Has dicho:",
  skipped: "saltada",
  does_not_apply: "no es el caso",
  declined: "prefiero no decirlo",
  skip: "Saltar",
  not_apply: "No es el caso",
  decline: "Prefiero no decirlo",
  no_answer: "Elige una respuesta, o salta esta pregunta.",
  wrong_number: "Escribe un número entero de {1} a {2}, o salta esta pregunta.",

  check: "Revisa tus respuestas",
  check_how: "Es fácil pulsar donde no era. ¿Es esto lo que querías decir? " +
    "Puedes cambiar cada respuesta. Después, mira tu página.",
  change: "Cambiar",
  show_page: "Ver mi página",

  plain: "Esta es la página sencilla. Deja fuera lo que dijiste sobre el daño, " +
    "el miedo y el poder. Lo que muestra no depende de eso.",
  private: "Esta es la página privada. Es solo para tus ojos.",
  next: "Qué puedes hacer con esta página",
  show_private: "Ver la página privada",
  show_plain: "Ver la página sencilla",
  save: "Guardar esta página",
  print: "Imprimir esta página",
  change_answers: "Cambiar respuestas",
  nothing_kept: "No se guarda nada, a menos que la guardes o la imprimas. " +
    "«Cerrar al momento» lo cierra todo.",
  private_first: "Antes de ver la página privada",
  private_may: "La página privada puede decir más, también sobre el daño, el " +
    "miedo y el poder entre esa persona y tú. También puede decir qué ayuda. " +
    "Puede que algo sea duro de leer.",
  private_alone: "Mírala solo donde nadie pueda ver la pantalla. Puedes volver a " +
    "la página sencilla cuando quieras.",
  save_first: "Antes de guardar",
  save_reads: "Quien abra el archivo puede leerlo. Dice lo que ves en tu " +
    "página.",
  save_where: "Se llama «{1}» y queda donde este navegador pone las descargas. " +
    "El navegador también lo apunta en su lista, y las copias de seguridad o " +
    "las carpetas compartidas pueden copiarlo. «Cerrar al momento» no lo borra.",
  save_now: "Guardar",
  print_first: "Antes de imprimir",
  print_reads: "Quien encuentre el papel puede leerlo. Una impresora compartida " +
    "puede guardar una copia, y otras personas pueden llegar antes.",
  print_now: "Imprimir",
  do_not: "No, volver",
};
