package dev.artishow.trainer.data.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real script with two tiny packages. */
final class NodeGeneratorTest {
  private static final String MANIFEST =
      """
      {"name": "%s", "type": "module", "exports": "./lib/index.js"}
      """;

  @TempDir Path folder;

  @BeforeEach
  void publish() throws IOException {
    write(
        "@tiny/core",
        """
        export const shout = (text) => text.toUpperCase();
        export const createAvatar = (style, options) => ({ toJson: () => style.draw(options) });
        """);
    write(
        "@tiny/blobs",
        """
        import { shout } from '@tiny/core';
        export const meta = { creator: 'Ada', license: { name: 'CC0 1.0' } };
        export const draw = (options) => {
          if (options.size === 0) throw new Error('too small');
          return { svg: `<svg>${shout(options.seed)}</svg>`, extra: { blob: options.blob[0] } };
        };
        """);
  }

  private void write(String name, String code) throws IOException {
    Path lib = Files.createDirectories(folder.resolve(name).resolve("lib"));
    Files.writeString(lib.resolveSibling("package.json"), MANIFEST.formatted(name));
    Files.writeString(lib.resolve("index.js"), code);
  }

  private NodeGenerator generator(Node node) {
    return new NodeGenerator(
        node,
        "@tiny/core",
        folder.resolve("@tiny/core"),
        "@tiny/blobs",
        folder.resolve("@tiny/blobs"));
  }

  private static final class Notes implements PortraitGenerator.Visitor {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void rights(String creator, String license) {
      lines.add(creator + ", " + license);
    }

    @Override
    public void portrait(String svg, JsonNode drawn) {
      lines.add(svg + " " + drawn);
    }
  }

  @Test
  void draw_handsOverWhatTheScriptDrew_inOrder() throws Exception {
    var notes = new Notes();

    generator(new Node("node"))
        .draw(
            List.of(
                Map.of("seed", "a", "blob", List.of("round")),
                Map.of("seed", "é", "blob", List.of("flat"))),
            notes);

    assertThat(notes.lines)
        .containsExactly(
            "Ada, CC0 1.0",
            "<svg>A</svg> {\"blob\":\"round\"}",
            "<svg>É</svg> {\"blob\":\"flat\"}");
  }

  @Test
  void draw_scriptThatFails_isQuoted() {
    List<Map<String, Object>> orders =
        List.of(Map.of("seed", "a", "blob", List.of("round"), "size", 0));

    assertThatThrownBy(() -> generator(new Node("node")).draw(orders, new Notes()))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("ended with exit code 1", "too small");
  }

  @Test
  void draw_withoutNode_saysWhatToInstall() {
    Node missing = new Node(folder.resolve("nowhere").toString());

    assertThatThrownBy(() -> generator(missing).draw(List.of(), new Notes()))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("could not be started", "install Node.js 18 or newer");
  }

  @Test
  void draw_oldNode_saysWhatToInstall() throws Exception {
    Path old = Files.writeString(folder.resolve("old-node"), "#!/bin/sh\necho v16.20.2\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();

    assertThatThrownBy(() -> generator(new Node(old.toString())).draw(List.of(), new Notes()))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("@tiny/blobs needs Node.js 18 or newer", "v16.20.2");
  }
}
