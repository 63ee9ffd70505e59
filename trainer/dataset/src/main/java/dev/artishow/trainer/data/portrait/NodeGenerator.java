package dev.artishow.trainer.data.portrait;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A generator published for Node.js, run by the user's own {@code node} from unpacked packages.
 * They are laid out where node looks for them; none is installed, so none of their scripts run.
 */
public final class NodeGenerator implements PortraitGenerator {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String SCRIPT = "portraits.mjs";

  private final Node node;
  private final String core;
  private final String style;
  private final SortedMap<String, Path> packages;

  /**
   * A generator from two packages.
   *
   * @param core name of the package that runs the other
   * @param style name of the package that holds the parts
   */
  public NodeGenerator(Node node, String core, Path coreFolder, String style, Path styleFolder) {
    this.node = node;
    this.core = core;
    this.style = style;
    this.packages = new TreeMap<>(Map.of(core, coreFolder, style, styleFolder));
  }

  @Override
  public void draw(List<? extends Map<String, Object>> orders, Visitor visitor)
      throws IOException, InterruptedException {
    node.requireUsable(style);
    Path folder = Files.createTempDirectory("artishow-portraits");
    try {
      layOut(folder);
      write(orders, folder.resolve("orders.jsonl"));
      List<String> arguments = List.of(SCRIPT, core, style, "orders.jsonl");
      int count = node.run(folder, arguments, lines -> read(lines, visitor));
      if (count != orders.size()) {
        throw new IOException(
            "%s drew %d portraits where %d were ordered".formatted(style, count, orders.size()));
      }
    } finally {
      delete(folder);
    }
  }

  private void layOut(Path folder) throws IOException {
    try (InputStream script = NodeGenerator.class.getResourceAsStream(SCRIPT)) {
      if (script == null) {
        throw new IllegalStateException("there is no %s beside this class".formatted(SCRIPT));
      }
      Files.copy(script, folder.resolve(SCRIPT));
    }
    for (Map.Entry<String, Path> one : packages.entrySet()) {
      copy(one.getValue(), folder.resolve("node_modules").resolve(one.getKey()));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  private static void write(List<? extends Map<String, Object>> orders, Path file)
      throws IOException {
    var lines = new ArrayList<String>();
    for (Map<String, Object> order : orders) {
      lines.add(MAPPER.writeValueAsString(order));
    }
    Files.write(file, lines, StandardCharsets.UTF_8);
  }

  /** Hands over what comes and counts it; that it ends early is the script's error to tell. */
  private static int read(BufferedReader lines, Visitor visitor)
      throws IOException, InterruptedException {
    String head = lines.readLine();
    if (head == null) {
      return 0;
    }
    JsonNode rights = MAPPER.readTree(head);
    visitor.rights(rights.path("creator").asText(), rights.path("license").asText());
    int count = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode portrait = MAPPER.readTree(line);
      visitor.portrait(portrait.path("svg").asText(), portrait.path("extra"));
      count++;
    }
    return count;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.delete(one);
    }
  }
}
