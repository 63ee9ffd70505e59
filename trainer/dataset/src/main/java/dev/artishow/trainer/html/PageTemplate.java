package dev.artishow.trainer.html;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page, or a part of one, as a Mustache template that is packed beside a class. Templates that it
 * includes stand beside the same class, or here, where those stand that all pages share. Whatever
 * {@code {{name}}} gives is escaped; a name that nothing gives is an error.
 */
public final class PageTemplate {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .withEscaper(Escaping::of)
          .withCollector(new OptionalsToo())
          .emptyStringIsFalse(true)
          .strictSections(true);

  private final Template template;

  private PageTemplate(Template template) {
    this.template = template;
  }

  /** Takes an optional value for a list of one or of none. */
  private static final class OptionalsToo extends DefaultCollector {
    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
      return value instanceof Optional<?> optional
          ? optional.stream().iterator()
          : super.toIterator(value);
    }
  }

  /**
   * The template of this name.
   *
   * @param owner the class beside which {@code name.mustache} is packed
   * @throws IllegalArgumentException if there is none, or if it is no template
   */
  public static PageTemplate of(Class<?> owner, String name) {
    Mustache.Compiler compiler = COMPILER.withLoader(wanted -> open(owner, wanted));
    return new PageTemplate(compiler.loadTemplate(name));
  }

  /** Style sheets are included with the end of their names, templates without. */
  private static Reader open(Class<?> owner, String name) throws IOException {
    String file = name.endsWith(".css") ? name : name + ".mustache";
    InputStream stream = owner.getResourceAsStream(file);
    if (stream == null) {
      stream = PageTemplate.class.getResourceAsStream(file);
    }
    if (stream == null) {
      throw new IllegalArgumentException("no template %s beside %s".formatted(file, owner));
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  /**
   * Fills it in.
   *
   * @param values whose components or methods without parameters are the template's names; a list
   *     is repeated, an empty {@link Optional} or text is left out
   * @param words what the page says: {@code {{#say}}key{{/say}}}
   */
  public String fill(Object values, PageWords words) {
    var filled = new StringWriter();
    template.execute(values, words, filled);
    return filled.toString();
  }
}
