package kz.bayandama.browser;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The search in a web worker. The first message is {@code {folder, start}}: where the shards are
 * and the start file's bytes. Then come {@code {id, text, filters, newest, offset, limit}} or
 * {@code {id, complete}}, answered by {@code {id, answer}}, of a text twice as {@link
 * PublicSearch#search} says, or {@code {id, fault}}.
 */
public final class SearchWorker {
  private SearchWorker() {}

  /** Runs once in the worker, which waits for messages from then on. */
  public static void main(String[] args) {
    open((folder, start) -> {
      PublicSearch search =
          new PublicSearch(
              (name, dictionary, received) ->
                  load(
                      folder + name,
                      Int8Array.copyFromJavaArray(dictionary),
                      file -> received.received(file.copyToJavaArray())),
              start.copyToJavaArray());
      listen((id, complete, text, filters, newest, offset, limit) -> {
        if (complete.isEmpty()) {
          search.search(
              new PublicSearch.Request(text, filters, newest, offset, limit),
              json -> answer(id, json));
        } else {
          search.complete(complete, json -> answer(id, json));
        }
      });
    });
  }

  /** Takes what a search begins with. */
  @JSFunctor
  interface Opened extends JSObject {
    void opened(String folder, Int8Array start);
  }

  /** Takes a question's parts. */
  @JSFunctor
  interface Asked extends JSObject {
    void asked(
        int id,
        String complete,
        String text,
        String[] filters,
        boolean newest,
        int offset,
        int limit);
  }

  /** Takes a file. */
  @JSFunctor
  interface Loaded extends JSObject {
    void loaded(Int8Array bytes);
  }

  @JSBody(
      params = "opened",
      script =
          "self.onmessage = function(e) {"
              + " opened(e.data.folder, new Int8Array(e.data.start)); };")
  private static native void open(Opened opened);

  @JSBody(
      params = "asked",
      script =
          "self.onmessage = function(e) { var m = e.data; self.asking = m.id;"
              + " try { asked(m.id, m.complete || '', m.text || '', m.filters || [],"
              + " !!m.newest, m.offset | 0, m.limit === undefined ? 20 : m.limit | 0); }"
              + " catch (x) { self.postMessage({id: m.id, fault: String(x)}); } };")
  private static native void listen(Asked asked);

  @JSBody(
      params = {"id", "json"},
      script = "self.postMessage({id: id, answer: JSON.parse(json)});")
  private static native void answer(int id, String json);

  /** Loads and inflates a file; a fault goes to whoever asked last. */
  @JSBody(
      params = {"address", "dictionary", "loaded"},
      script =
          "fetch(address).then(function(r) { if (!r.ok) throw new Error(address + ' ' + r.status);"
              + " return r.arrayBuffer(); }).then(function(b) { return dictionary.length"
              + " ? new Response(new Blob([dictionary, b]).stream().pipeThrough("
              + "new DecompressionStream('deflate-raw'))).arrayBuffer() : b; })"
              + ".then(function(b) { loaded(new Int8Array(b)); })"
              + ".catch(function(x) { self.postMessage({id: self.asking, fault: String(x)}); });")
  private static native void load(String address, Int8Array dictionary, Loaded loaded);
}
