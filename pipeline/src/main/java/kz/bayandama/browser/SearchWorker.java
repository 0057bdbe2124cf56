package kz.bayandama.browser;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The search in a web worker. Takes messages {@code {id, start, text, filters, newest, offset,
 * limit}} or {@code {id, start, complete}} and answers {@code {id, answer}} or {@code {id, fault}};
 * {@code start} is the address of the start file.
 */
public final class SearchWorker {
  private final String folder;
  private final PublicSearch search;

  private SearchWorker(String start) {
    int name = start.lastIndexOf('/') + 1;
    folder = start.substring(0, name);
    search = new PublicSearch(this::read, start.substring(name));
  }

  /** Runs once in the worker, which waits for messages from then on. */
  public static void main(String[] args) {
    SearchWorker[] opened = new SearchWorker[1];
    String[] openedAt = {""};
    listen((id, start, complete, text, filters, newest, offset, limit) -> {
      if (!openedAt[0].equals(start)) {
        opened[0] = new SearchWorker(start);
        openedAt[0] = start;
      }
      opened[0].take(id, complete, text, filters, newest, offset, limit);
    });
  }

  private void take(
      int id,
      String complete,
      String text,
      String[] filters,
      boolean newest,
      int offset,
      int limit) {
    if (!complete.isEmpty()) {
      search.complete(complete, json -> answer(id, json));
      return;
    }
    List<String> chosen = new ArrayList<>();
    for (String filter : filters) {
      chosen.add(filter);
    }
    search.search(
        new PublicSearch.Request(text, chosen, newest, offset, limit), json -> answer(id, json));
  }

  private void read(String[] names, Files.Received received) {
    byte[][] files = new byte[names.length][];
    int[] missing = {names.length};
    for (int i = 0; i < names.length; i++) {
      int place = i;
      load(
          folder + names[i],
          bytes -> {
            files[place] = bytes.copyToJavaArray();
            if (--missing[0] == 0) {
              received.received(files);
            }
          });
    }
  }

  /** Takes a question's parts. */
  @JSFunctor
  interface Asked extends JSObject {
    void asked(
        int id,
        String start,
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
      params = "asked",
      script =
          "self.onmessage = function(e) { var m = e.data; self.asking = m.id;"
              + " try { asked(m.id, m.start, m.complete || '', m.text || '', m.filters || [],"
              + " !!m.newest, m.offset | 0, m.limit === undefined ? 20 : m.limit | 0); }"
              + " catch (x) { self.postMessage({id: m.id, fault: String(x)}); } };")
  private static native void listen(Asked asked);

  @JSBody(
      params = {"id", "json"},
      script = "self.postMessage({id: id, answer: JSON.parse(json)});")
  private static native void answer(int id, String json);

  /** Loads and inflates a file; a fault goes to whoever asked last. */
  @JSBody(
      params = {"address", "loaded"},
      script =
          "fetch(address).then(function(r) { if (!r.ok) throw new Error(address + ' ' + r.status);"
              + " return new Response(r.body.pipeThrough("
              + "new DecompressionStream('deflate-raw'))).arrayBuffer(); })"
              + ".then(function(b) { loaded(new Int8Array(b)); })"
              + ".catch(function(x) { self.postMessage({id: self.asking, fault: String(x)}); });")
  private static native void load(String address, Loaded loaded);
}
