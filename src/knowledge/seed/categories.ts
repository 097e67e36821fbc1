/**
 * The thirty-five top-level categories of the help, in the order a person put them in.
 * `formerNames` are other words and product names by which people look for a category; they are searched, never shown.
 */
export const seedCategories: readonly {
  slug: string;
  position: number;
  title: { es: string; en: string };
  formerNames: readonly string[];
}[] = [
  {
    slug: 'introduccion',
    position: 1,
    title: { es: 'Introducción', en: 'Introduction' },
    formerNames: ['Primeros pasos', 'Empezar', 'Guía de inicio'],
  },
  {
    slug: 'gestion-de-productos',
    position: 2,
    title: { es: 'Gestión de productos', en: 'Product management' },
    formerNames: ['Catálogo', 'Artículos', 'Variantes', 'Existencias', 'Stock', 'Inventario'],
  },
  {
    slug: 'configuracion-de-la-tienda',
    position: 3,
    title: { es: 'Configuración de la tienda online', en: 'Online shop settings' },
    formerNames: ['Ajustes de la tienda', 'Datos de la tienda', 'Cookies', 'Modo vacaciones'],
  },
  {
    slug: 'configuracion-de-la-cuenta',
    position: 4,
    title: { es: 'Configuración de la cuenta y de la tienda', en: 'Account and shop settings' },
    formerNames: ['Mi cuenta', 'Plan', 'Suscripción', 'Mis datos'],
  },
  {
    slug: 'metodos-de-pago',
    position: 5,
    title: {
      es: 'Métodos de pago y proveedores de servicios de pago',
      en: 'Payment methods and payment providers',
    },
    formerNames: ['Pagos', 'Pasarela de pago', 'Tarjeta', 'PayPal', 'Stripe', 'Redsys', 'Transferencia'],
  },
  {
    slug: 'facturas',
    position: 6,
    title: { es: 'Facturas. Términos y condiciones', en: 'Invoices. Terms and conditions' },
    formerNames: ['Facturación', 'IVA', 'Impuestos', 'Aviso legal', 'Condiciones de venta'],
  },
  {
    slug: 'envios',
    position: 7,
    title: { es: 'Configuración de envíos', en: 'Shipping settings' },
    formerNames: ['Transporte', 'Portes', 'Gastos de envío', 'Zonas de envío'],
  },
  {
    slug: 'descuentos-y-recargos',
    position: 8,
    title: { es: 'Configuración de descuentos y recargos', en: 'Discounts and surcharges' },
    formerNames: ['Cupones', 'Ofertas', 'Códigos promocionales', 'Rebajas'],
  },
  {
    slug: 'dominios',
    position: 9,
    title: {
      es: 'Registro de nombres de dominio y transferencias de dominio',
      en: 'Domain registration and transfers',
    },
    formerNames: ['DNS', 'Nombre de dominio', 'Código de autorización', 'Certificado SSL', 'Nameserver'],
  },
  {
    slug: 'varios-idiomas',
    position: 10,
    title: { es: 'Tienda en múltiples idiomas', en: 'Multilingual shop' },
    formerNames: ['Idiomas', 'Traducciones', 'Tienda multilingüe'],
  },
  {
    slug: 'otras-plataformas',
    position: 11,
    title: { es: 'Conexión con otras plataformas', en: 'Connecting other platforms' },
    formerNames: [
      'Integraciones',
      'Importar desde PrestaShop',
      'WooCommerce',
      'Shopify',
      'Google Shopping',
      'API',
    ],
  },
  {
    slug: 'direcciones-web',
    position: 12,
    title: { es: 'Direcciones web personalizadas', en: 'Custom web addresses' },
    formerNames: ['URL', 'Enlaces', 'Redirecciones', 'Error 404'],
  },
  {
    slug: 'multishop',
    position: 13,
    title: { es: 'Gestionar varias tiendas online (Multishop)', en: 'Managing several shops (Multishop)' },
    formerNames: ['Multitienda', 'Varias tiendas'],
  },
  {
    slug: 'correos-automaticos',
    position: 14,
    title: { es: 'Correos electrónicos automáticos a los clientes', en: 'Automatic e-mails to customers' },
    formerNames: ['Avisos por correo', 'Notificaciones', 'Confirmación de pedido', 'SPF y DKIM'],
  },
  {
    slug: 'diseno',
    position: 15,
    title: { es: 'Un diseño atractivo y creativo', en: 'An attractive, creative design' },
    formerNames: ['Plantilla', 'Tema', 'Apariencia', 'Logotipo', 'Colores', 'CSS'],
  },
  {
    slug: 'pedidos',
    position: 16,
    title: { es: 'Gestión de pedidos', en: 'Order management' },
    formerNames: ['Compras', 'Ventas', 'Devoluciones', 'Reembolsos'],
  },
  {
    slug: 'marketing',
    position: 17,
    title: { es: 'Marketing / Mercadotecnia', en: 'Marketing' },
    formerNames: ['Boletín', 'Newsletter', 'SEO', 'Promoción', 'Carritos abandonados'],
  },
  {
    slug: 'modulos',
    position: 18,
    title: { es: 'Módulos', en: 'Modules' },
    formerNames: ['Extensiones', 'Complementos', 'Plugins', 'Aplicaciones'],
  },
  {
    slug: 'copias-y-exportacion',
    position: 19,
    title: { es: 'Copias de seguridad y exportación', en: 'Backups and export' },
    formerNames: ['Backup', 'Copia de seguridad', 'Exportar datos', 'Restaurar'],
  },
  {
    slug: 'correo-y-webmail',
    position: 20,
    title: { es: 'Correo electrónico y webmail', en: 'E-mail and webmail' },
    formerNames: ['Email', 'Buzones', 'Outlook', 'IMAP', 'SMTP', 'POP'],
  },
  {
    slug: 'cuentas-de-administrador',
    position: 21,
    title: { es: 'Cuentas de administrador', en: 'Administrator accounts' },
    formerNames: ['Usuarios', 'Permisos', 'Empleados', 'Roles'],
  },
  {
    slug: 'fotos',
    position: 22,
    title: { es: 'Fotos en alta calidad', en: 'High-quality photos' },
    formerNames: ['Imágenes', 'Galería', 'Fotos de producto'],
  },
  {
    slug: 'doble-factor',
    position: 23,
    title: { es: 'Autenticación de doble factor', en: 'Two-factor authentication' },
    formerNames: ['2FA', 'Verificación en dos pasos', 'Códigos de recuperación'],
  },
  {
    slug: 'etiquetas',
    position: 24,
    title: { es: 'Etiquetas', en: 'Labels' },
    formerNames: ['Tags', 'Distintivos', 'Novedades'],
  },
  {
    slug: 'etiquetas-meta',
    position: 25,
    title: { es: 'Etiquetas META - Verificación del sitio web', en: 'META tags - site verification' },
    formerNames: ['Meta tags', 'Google Search Console', 'Bing', 'Título y descripción'],
  },
  {
    slug: 'live-chat',
    position: 26,
    title: { es: 'Live Chat', en: 'Live chat' },
    formerNames: ['Chat en vivo', 'Chat con clientes', 'Mensajería'],
  },
  {
    slug: 'presentacion-de-diapositivas',
    position: 27,
    title: { es: 'Presentación de diapositivas', en: 'Slide show' },
    formerNames: ['Slider', 'Slideshow', 'Carrusel', 'Banner'],
  },
  {
    slug: 'estadisticas',
    position: 28,
    title: {
      es: 'Estadísticas de visitantes - Google Analytics',
      en: 'Visitor statistics - Google Analytics',
    },
    formerNames: ['Google Analytics', 'GA4', 'Visitas', 'Informes'],
  },
  {
    slug: 'filtros',
    position: 29,
    title: { es: 'Filtros', en: 'Filters' },
    formerNames: ['Facetas', 'Filtrar productos', 'Búsqueda por atributos'],
  },
  {
    slug: 'tpv',
    position: 30,
    title: { es: 'Terminal Punto de Venta (TPV)', en: 'Point of sale' },
    formerNames: ['Punto de venta', 'Caja', 'POS', 'Tienda física'],
  },
  {
    slug: 'formularios',
    position: 31,
    title: { es: 'Personalizar formularios', en: 'Custom forms' },
    formerNames: ['Formulario de contacto', 'Campos', 'Captcha', 'Encuestas'],
  },
  {
    slug: 'productos-descargables',
    position: 32,
    title: { es: 'Productos descargables', en: 'Downloadable products' },
    formerNames: ['Descargas', 'Productos digitales', 'Archivos', 'Licencias'],
  },
  {
    slug: 'reservaciones',
    position: 33,
    title: { es: 'Sistema de reservaciones', en: 'Booking system' },
    formerNames: ['Reservas', 'Citas', 'Agenda', 'Alquiler', 'Booking'],
  },
  {
    slug: 'libro-de-visitas',
    position: 34,
    title: { es: 'Libro de visitas (guestbook)', en: 'Guestbook' },
    formerNames: ['Guestbook', 'Libro de firmas', 'Opiniones', 'Comentarios'],
  },
  {
    slug: 'contacto-con-soporte',
    position: 35,
    title: { es: 'Contacto con el servicio de soporte técnico', en: 'Contacting technical support' },
    formerNames: ['Soporte', 'Ayuda', 'Asistencia técnica', 'Atención al cliente', 'Tickets', 'Horario'],
  },
];
