import { declareProblems } from '../platform/http/problem-words';

declareProblems({
  'accounts.owners-only': {
    es: 'Solo puede decidirlo la persona titular de la cuenta.',
    en: 'Only an owner of the account can decide this.',
  },
  'accounts.account-not-found': { es: 'No existe esa cuenta.', en: 'There is no such account.' },
  'accounts.email-unconfirmed': {
    es: 'Confirme antes su correo electrónico con el enlace que le hemos enviado. Lo que ha escrito no se pierde.',
    en: 'First confirm your e-mail address by the link that we sent you. What you wrote is not lost.',
  },
  'accounts.not-identified': {
    es: 'Inicie sesión para continuar.',
    en: 'Please sign in to continue.',
  },
  'accounts.token-expired': {
    es: 'El acceso ha caducado; renueve la sesión.',
    en: 'The access token has expired; refresh the session.',
  },
  'accounts.not-allowed': {
    es: 'No tiene permiso para hacer esto.',
    en: 'You are not allowed to do this.',
  },
  'accounts.wrong-credentials': {
    es: 'El correo o la contraseña no son correctos.',
    en: 'The e-mail address or the password is not correct.',
  },
  'accounts.wrong-password': {
    es: 'La contraseña actual no es correcta.',
    en: 'The present password is not correct.',
  },
  'accounts.suspended': {
    es: 'Este acceso está suspendido. Consulte a quien administra el servicio.',
    en: 'This access is suspended. Please ask whoever administers the service.',
  },
  'accounts.busy': {
    es: 'Hay muchas personas iniciando sesión a la vez. Inténtelo de nuevo en unos segundos.',
    en: 'Many people are signing in at once. Please try again in a few seconds.',
  },
  'accounts.refresh-superseded': {
    es: 'La sesión ya se ha renovado con esta misma clave hace un momento.',
    en: 'The session was already refreshed with this token a moment ago.',
  },
  'accounts.refresh-reused': {
    es: 'Esta clave de sesión ya se había usado; por seguridad, la sesión se ha cerrado.',
    en: 'This refresh token had been used before; for safety the session has been ended.',
  },
  'accounts.email-taken': {
    es: 'Ya existe un usuario con ese correo. Puede iniciar sesión o recuperar la contraseña.',
    en: 'Somebody is already registered with that address. You may sign in or reset the password.',
  },
  'accounts.password-too-common': {
    es: 'Esa contraseña es de las primeras que se prueban. Elija otra, por ejemplo varias palabras.',
    en: 'That password is among the first that are tried. Choose another, for example several words.',
  },
  'accounts.link-invalid': {
    es: 'El enlace no es válido o ya se ha usado. Solicite otro.',
    en: 'The link is not valid or has been used already. Please ask for a new one.',
  },
  'accounts.link-expired': {
    es: 'El enlace ha caducado. Solicite otro.',
    en: 'The link has expired. Please ask for a new one.',
  },
  'accounts.too-many-letters': {
    es: 'Ya le hemos enviado varios correos con el enlace. Busque el último, también en el correo no deseado.',
    en: 'We have sent you several letters with the link already. Look for the last one, also among the spam.',
  },
  'accounts.session-not-found': { es: 'No existe esa sesión.', en: 'There is no such session.' },
  'accounts.shop-not-found': { es: 'No existe esa tienda.', en: 'There is no such shop.' },
  'accounts.user-not-found': { es: 'No existe esa persona.', en: 'There is no such person.' },
  'accounts.last-admin': {
    es: 'Es la única persona que administra el servicio: nombre antes a otra.',
    en: 'This is the only administrator: appoint another one first.',
  },
});
