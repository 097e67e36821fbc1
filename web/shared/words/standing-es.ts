/** What people read about their standing under the fair-use policy, in Spanish: plainly, and with the way out. */
export const standingInSpanish = {
  standing: {
    title: 'Uso justo',
    lead: 'El soporte estándar es gratuito. Esta política evita que unos pocos ocupen el tiempo de los demás.',
    policy: 'Leer la política de uso justo',
    good: 'Todo en orden. Respondemos sus tickets por orden de llegada.',
    warned: 'Tiene un aviso. Sus tickets se atienden igual que siempre.',
    warnedNext:
      'Si después del siguiente día laborable hay otra anotación, sus tickets nuevos esperarán más.',
    until: (when: string) => `Si no hay anotaciones nuevas, termina el ${when}.`,
    nextTitle: 'Qué significa para su próximo ticket',
    next: (by: string) => `Si envía ahora un ticket estándar, la respuesta prevista es ${by}.`,
    nextOthers: (by: string) => `Sin el aplazamiento sería ${by}.`,
    effects: [
      'Lo que llegue mientras tanto de otras tiendas pasa delante.',
      'Si no espera nadie más, le atendemos sin esperar.',
      'Los tickets que ya esperan conservan su puesto y su plazo.',
      'Los tickets premium no se aplazan nunca.',
      'Antes de enviar verá siempre el plazo que le corresponde.',
    ],
    marks: 'Anotaciones',
    noMarks: 'No hay ninguna anotación sobre su cuenta.',
    kinds: {
      excessive_number: 'Demasiados tickets o mensajes',
      in_documentation: 'Ya estaba en la ayuda',
      steps_not_followed: 'Pasos sin probar',
    },
    about: 'Ticket',
    article: 'Leer el artículo',
    madeOn: (when: string) => `Anotada el ${when}`,
    void: {
      appeal: 'Anulada: le dimos la razón',
      no_ruling: 'Anulada: nadie decidió a tiempo',
      pardon: 'Perdonada',
    },
    appealPending: (by: string) =>
      `Ha recurrido. Otra persona lo decide ${by}; si no, la anotación se anula.`,
    appeals: {
      accepted: 'Hemos aceptado su recurso.',
      rejected: 'Hemos revisado su recurso y la anotación se mantiene.',
      lapsed: 'Nadie decidió a tiempo sobre su recurso, y eso cuenta a su favor.',
      settled: 'El recurso ya no hace falta: la anotación no cuenta.',
    },
    reason: (text: string) => `Motivo: ${text}`,
    appeal: 'Recurrir',
    appealOf: (reference: string) => `Recurrir la anotación sobre ${reference}`,
    appealHint: 'Explique por qué no le parece correcta. Puede hacerlo una vez por anotación.',
    appealWho: 'La revisará otra persona en dos días laborables. Si nadie decide, la anotación se anula.',
    appealText: 'Sus razones',
    appealSubmit: 'Enviar el recurso',
    appealed: 'Hemos recibido su recurso.',
    back: 'Volver a uso justo',
    deferred: 'El plazo es más largo por la política de uso justo.',
    deferredLink: 'Ver por qué y hasta cuándo',
  },
};

/** The same texts in any language. */
export type StandingWords = typeof standingInSpanish;
