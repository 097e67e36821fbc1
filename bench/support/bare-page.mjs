// What a page is measured against: node:http that answers the same 12 KB of HTML whatever is asked.
import { createServer } from 'node:http';

const page = Buffer.from(
  `<!doctype html><title>Soporte</title>${'<p>Respondemos por orden de llegada.'.repeat(340)}`,
);

createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length });
  response.end(page);
}).listen(Number(process.env.PORT), '127.0.0.1');
