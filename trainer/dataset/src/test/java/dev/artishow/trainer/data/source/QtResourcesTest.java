package dev.artishow.trainer.data.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** With files put together node by node as Qt's compiler does it. */
final class QtResourcesTest {
  private static final int HEADER = 24;
  private static final int NODE = 22;

  /** The folder {@code img} with the files {@code a} as it is and {@code b} packed. */
  private static byte[] file() throws IOException {
    var names = new ByteArrayOutputStream();
    int img = name(names, "img");
    int a = name(names, "a.svg");
    int b = name(names, "b.svg");
    var data = new ByteArrayOutputStream();
    int first = data(data, "plain".getBytes(UTF_8));
    int second = data(data, packed("packed"));
    var tree = new ByteArrayOutputStream();
    node(tree, 0, 2, 1, 1);
    node(tree, img, 2, 2, 2);
    node(tree, a, 0, 0, first);
    node(tree, b, 1, 0, second);
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeBytes("qres");
    for (int number :
        List.of(3, HEADER + data.size() + names.size(), HEADER, HEADER + data.size(), 1)) {
      out.writeInt(number);
    }
    data.writeTo(out);
    names.writeTo(out);
    tree.writeTo(out);
    return bytes.toByteArray();
  }

  private static int name(ByteArrayOutputStream names, String name) throws IOException {
    int at = names.size();
    var out = new DataOutputStream(names);
    out.writeShort(name.length());
    out.writeInt(0);
    out.write(name.getBytes(UTF_16BE));
    return at;
  }

  private static int data(ByteArrayOutputStream data, byte[] content) throws IOException {
    int at = data.size();
    var out = new DataOutputStream(data);
    out.writeInt(content.length);
    out.write(content);
    return at;
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    new DataOutputStream(bytes).writeInt(text.length());
    try (var deflating = new DeflaterOutputStream(bytes)) {
      deflating.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void node(ByteArrayOutputStream tree, int name, int flags, int high, int low)
      throws IOException {
    var out = new DataOutputStream(tree);
    out.writeInt(name);
    out.writeShort(flags);
    out.writeInt(high);
    out.writeInt(low);
    out.writeLong(0);
  }

  @Test
  void list_filesInAFolder_haveTheirPathsAndBytes() throws Exception {
    List<QtResources.Entry> entries = QtResources.list(file(), "it.rcc");

    assertThat(entries)
        .extracting(QtResources.Entry::path)
        .containsExactly("img/a.svg", "img/b.svg");
    assertThat(new String(entries.get(0).bytes(), UTF_8)).isEqualTo("plain");
    assertThat(new String(entries.get(1).bytes(), UTF_8)).isEqualTo("packed");
  }

  @Test
  void list_cutShort_isRefusedByName() throws Exception {
    byte[] whole = file();
    byte[] cut = Arrays.copyOf(whole, whole.length - NODE);

    assertThatThrownBy(() -> QtResources.list(cut, "it.rcc"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("it.rcc is a broken Qt resource file");
  }

  @Test
  void list_anotherFile_isRefused() {
    assertThatThrownBy(() -> QtResources.list(new byte[40], "it.rcc"))
        .hasMessageContaining("it.rcc is no Qt resource file");
  }
}
