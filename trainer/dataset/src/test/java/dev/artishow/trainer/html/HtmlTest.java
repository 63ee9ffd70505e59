package dev.artishow.trainer.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

final class HtmlTest {
  @Test
  void text_markup_isEscaped() {
    assertThat(new Html().element("p", "<script>alert('1 & \"2\"')</script>").toString())
        .isEqualTo("<p>&lt;script&gt;alert(&#39;1 &amp; &quot;2&quot;&#39;)&lt;/script&gt;</p>");
  }

  @Test
  void attribute_quotes_areEscaped() {
    assertThat(new Html().empty("img", "alt", "x\" onerror='y'").toString())
        .isEqualTo("<img alt=\"x&quot; onerror=&#39;y&#39;\"/>");
  }

  @Test
  void text_controlsAndHalfCharacters_areReplaced() {
    assertThat(new Html().text("a\u0000b\u001bc\ud83dd\uffff🍎").toString())
        .isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffd🍎");
  }

  @Test
  void toString_withOpenElements_isRefused() {
    assertThatIllegalStateException().isThrownBy(() -> new Html().open("p").toString());
  }
}
