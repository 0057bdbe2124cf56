// CloudFront function (viewer request): a folder's address is answered with its index, one without its slash is sent on.
function handler(event) {
  var request = event.request;
  var last = request.uri.split('/').pop();
  if (last === '') {
    request.uri += 'index.html';
  } else if (last.indexOf('.') < 0) {
    return {statusCode: 301, statusDescription: 'Moved Permanently', headers: {location: {value: request.uri + '/'}}};
  }
  return request;
}
