package dev.artishow.trainer.data.portrait;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.PictureSubject;
import dev.artishow.trainer.data.source.Rights;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Generated portraits. Each person is drawn in all five skin tones, so that no tone goes with
 * anything else; a generator that has no skin draws each once, without a tone. The attribute {@code
 * person} tells which portraits of a source show the same one.
 */
public final class PortraitSource implements PictureSource {
  private final PortraitGenerator generator;
  private final PortraitLook look;
  private final List<Sitting> sittings;

  private record Sitting(int number, Person person, Optional<Tone> tone) {

    String name() {
      return "%04d".formatted(number) + tone.map(one -> "-" + one.key()).orElse("");
    }

    PictureSubject subject() {
      var attributes = new TreeMap<String, String>();
      person.traits().forEach((attribute, trait) -> attributes.put(attribute, trait.key()));
      String hair = person.hairColor().map(HairColor::key).orElse("none");
      attributes.put("hair-color", hair);
      attributes.put("person", "%04d".formatted(number));
      return new PictureSubject.Described(
          "portrait:%s/%s".formatted(tone.map(Tone::key).orElse("none"), hair),
          PortraitWords.labels(person),
          tone.stream().toList(),
          attributes);
    }
  }

  /** Portraits as a plan wants them. */
  public PortraitSource(PortraitGenerator generator, PortraitPlan plan) {
    this(generator, PortraitLook.shipped(plan.look()), plan);
  }

  PortraitSource(PortraitGenerator generator, PortraitLook look, PortraitPlan plan) {
    this.generator = generator;
    this.look = look;
    this.sittings = new ArrayList<>();
    int number = 0;
    for (Person person : new Casting(look, plan.seed()).people(plan.people())) {
      for (Optional<Tone> tone : tones(look)) {
        sittings.add(new Sitting(number, person, tone));
      }
      number++;
    }
  }

  private static List<Optional<Tone>> tones(PortraitLook look) {
    return look.skin().isPresent()
        ? Arrays.stream(Tone.values()).map(Optional::of).toList()
        : List.of(Optional.empty());
  }

  @Override
  public int count() {
    return sittings.size();
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    List<SortedMap<String, Object>> orders =
        sittings.stream().map(sitting -> sitting.person().order(look, sitting.tone())).toList();
    generator.draw(orders, new Handover(visitor, orders.iterator()));
  }

  /** Checks that each portrait is what was ordered, then hands it over. */
  private final class Handover implements PortraitGenerator.Visitor {
    private final Visitor visitor;
    private final Iterator<SortedMap<String, Object>> orders;
    private final Iterator<Sitting> coming = sittings.iterator();
    private Optional<Rights> rights = Optional.empty();

    Handover(Visitor visitor, Iterator<SortedMap<String, Object>> orders) {
      this.visitor = visitor;
      this.orders = orders;
    }

    @Override
    public void rights(String creator, String license) {
      rights =
          Optional.of(new Rights(license.replace(' ', '-'), creator, "lib/index.js: meta.license"));
    }

    @Override
    public void portrait(String svg, JsonNode drawn) throws IOException, InterruptedException {
      Sitting sitting = coming.next();
      requireAsOrdered(sitting, orders.next(), drawn);
      visitor.visit(
          new SourcePicture(
              sitting.name(),
              "lib/index.js#" + sitting.name(),
              sitting.subject(),
              rights,
              new SourcePicture.Svg(svg)));
    }

    private void requireAsOrdered(Sitting sitting, Map<String, Object> order, JsonNode drawn)
        throws IOException {
      for (Map.Entry<String, Object> ordered : order.entrySet()) {
        boolean told = ordered.getValue() instanceof List<?>;
        String found = drawn.path(ordered.getKey()).asText().replace("#", "");
        if (told && !((List<?>) ordered.getValue()).contains(found)) {
          throw new IOException(
              "portrait %s was drawn with %s \"%s\" where %s was ordered; the package does not fit its description"
                  .formatted(sitting.name(), ordered.getKey(), found, ordered.getValue()));
        }
      }
    }
  }
}
