package dev.artishow.trainer.data.scene;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Arrangement;
import dev.artishow.engine.scene.Sprite;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Thing;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may be otherwise in a scene of one kind of thing while all else stays as it is. */
public enum Variation {
  /** Another colour of one thing. */
  COLOR {
    @Override
    boolean tells(Arrangement.Group group) {
      return group.count() == 1 && group.thing().color().isPresent();
    }

    @Override
    Stream<Arrangement.Group> all(Arrangement.Group group, List<Style> styles) {
      Thing thing = group.thing();
      return Stream.of(ColorName.values())
          .map(color -> new Thing(thing.sprite(), Optional.of(color), true, thing.size()))
          .map(colored -> new Arrangement.Group(colored, group.count()));
    }
  },
  /** More or fewer things, none of them in a colour that is told. */
  COUNT {
    @Override
    boolean tells(Arrangement.Group group) {
      return group.thing().color().isEmpty();
    }

    @Override
    Stream<Arrangement.Group> all(Arrangement.Group group, List<Style> styles) {
      return IntStream.rangeClosed(1, SceneSampler.MAX_COUNTED)
          .mapToObj(count -> new Arrangement.Group(group.thing(), count));
    }
  },
  /** One thing drawn in another style, in no colour that is told. */
  STYLE {
    @Override
    boolean tells(Arrangement.Group group) {
      return group.count() == 1 && group.thing().color().isEmpty();
    }

    @Override
    Stream<Arrangement.Group> all(Arrangement.Group group, List<Style> styles) {
      Thing thing = group.thing();
      Sprite sprite = thing.sprite();
      return styles.stream()
          .map(style -> new Sprite(sprite.picture(), sprite.concept(), style, sprite.outline()))
          .map(drawn -> new Thing(drawn, thing.color(), thing.recolored(), thing.size()))
          .map(drawn -> new Arrangement.Group(drawn, 1));
    }
  };

  /** Whether such a group is one that this may be otherwise in. */
  abstract boolean tells(Arrangement.Group group);

  /** The group in all ways that there are, its own among them. */
  abstract Stream<Arrangement.Group> all(Arrangement.Group group, List<Style> styles);

  /** How captions are worded that differ in nothing else. */
  WordingOdds wording() {
    return this == STYLE ? WordingOdds.PLAIN.withStyle() : WordingOdds.PLAIN;
  }
}
