package dev.artishow.engine.reference.prompt;

import dev.artishow.engine.reference.Match;
import dev.artishow.engine.scene.Spot;
import dev.artishow.engine.scene.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a prompt word by word. What is said before a noun is kept until it comes; what is said
 * after goes to the noun that was read last.
 */
final class SubjectReader {
  private final Neighbours neighbours;
  private final List<Token> tokens;
  private final Bonds bonds = new Bonds();
  private final List<Draft> drafts = new ArrayList<>();

  /** Noun phrases whose noun is yet to come: a red and a blue car. */
  private final List<Draft> waiting = new ArrayList<>();

  private Draft pending = new Draft();

  /** What adjectives that come after a noun belong to; nothing after a noun that we do not know. */
  private @Nullable Draft last;

  /** The noun that was read last. */
  private @Nullable Draft anchor;

  private @Nullable Spot nextSpot;
  private Subject.@Nullable Depth nextDepth;
  private boolean negated;

  private SubjectReader(List<Token> tokens) {
    this.tokens = tokens;
    this.neighbours = new Neighbours(tokens);
  }

  static SubjectReader read(List<Token> tokens) {
    var reader = new SubjectReader(tokens);
    for (int at = 0; at < tokens.size(); at++) {
      reader.read(at, tokens.get(at).meaning());
    }
    reader.endPhrase();
    return reader;
  }

  List<Subject> subjects() {
    return kept().stream().map(draft -> draft.toSubject(matchOf(draft))).toList();
  }

  List<Link> links() {
    return bonds.links(kept(), this::standIns);
  }

  private static Match matchOf(Draft draft) {
    return Objects.requireNonNull(draft.match);
  }

  /** All but those that were told one by one: two cats, one black and one white. */
  private List<Draft> kept() {
    return drafts.stream().filter(draft -> standIns(draft).isEmpty()).toList();
  }

  /** Those that a number of things was parted into, if they make up all of it. */
  private List<Draft> standIns(Draft whole) {
    List<Draft> parts = drafts.stream().filter(draft -> draft.origin == whole).toList();
    int told = parts.stream().mapToInt(part -> part.count == null ? 1 : part.count.least()).sum();
    boolean all = whole.count != null && whole.count.least() > 1 && whole.count.allows(told);
    return all ? parts : List.of();
  }

  private void read(int at, Meaning meaning) {
    if (meaning instanceof Meaning.Noun noun) {
      Tone tone = toneOf(noun);
      if (tone == null) {
        noun(at, noun);
      } else {
        tone(at, tone);
      }
    } else if (meaning instanceof Meaning.Article article) {
      newPhrase();
      pending.pluralArticle = article.plural();
    } else if (meaning instanceof Meaning.Counted number) {
      if (pending.isSaid() && !neighbours.nounAhead(at)) {
        endPhrase();
        return;
      }
      newPhrase();
      pending.count = number.count();
    } else if (meaning instanceof Meaning.Color) {
      color(at);
    } else if (meaning instanceof Meaning.Sized sized) {
      owner(at).size = sized.size();
    } else if (meaning instanceof Meaning.Toned toned) {
      tone(at, toned.tone());
    } else if (meaning instanceof Meaning.UpsideDown) {
      owner(at).upsideDown = true;
    } else if (meaning instanceof Meaning.Placed placed) {
      spot(at, placed.spot());
    } else if (meaning instanceof Meaning.Deep deep) {
      if (anchor == null || neighbours.isAhead(at)) {
        nextDepth = deep.depth();
      } else {
        anchor.depth = deep.depth();
      }
    } else {
      grammar(at, meaning);
    }
  }

  private void grammar(int at, Meaning meaning) {
    if (meaning instanceof Meaning.Bonded bonded) {
      endPhrase();
      bonds.open(bonded.bond());
    } else if (meaning instanceof Meaning.Not) {
      endPhrase();
      negated = true;
    } else if (meaning instanceof Meaning.And) {
      if (!neighbours.joinsAdjectives(at)) {
        endPhrase(true);
        bonds.and();
      }
    } else if (meaning instanceof Meaning.Pause) {
      if (!neighbours.joinsAdjectives(at)) {
        endPhrase();
        bonds.and();
      }
    } else if (meaning instanceof Meaning.Stop) {
      endPhrase();
      bonds.stop();
    } else if (meaning instanceof Meaning.Unknown) {
      if ((pending.determined || bonds.isOpen()) && !neighbours.nounAhead(at)) {
        nobody();
      }
    } else if (meaning instanceof Meaning.Filler) {
      bonds.part();
    }
  }

  private static @Nullable Tone toneOf(Meaning.Noun noun) {
    for (Tone tone : Tone.values()) {
      if (tone.codePoint().equals(noun.match().concept())) {
        return tone;
      }
    }
    return null;
  }

  private void noun(int at, Meaning.Noun noun) {
    if (negated) {
      negated = false;
      pending = new Draft();
      waiting.clear();
      bonds.drop();
      return;
    }
    pending.match = noun.match();
    pending.pluralNoun = neighbours.isPlural(at);
    if (nextSpot != null) {
      pending.place(nextSpot);
      nextSpot = null;
    }
    if (nextDepth != null) {
      pending.depth = nextDepth;
      nextDepth = null;
    }
    for (Draft other : waiting) {
      other.match = noun.match();
      drafts.add(other);
      bonds.add(other);
      bonds.and();
    }
    waiting.clear();
    drafts.add(pending);
    bonds.add(pending);
    last = pending;
    anchor = pending;
    pending = new Draft();
  }

  /** Something is spoken of that we do not know. */
  private void nobody() {
    pending = new Draft();
    waiting.clear();
    last = null;
    negated = false;
    bonds.toNobody();
  }

  private void newPhrase() {
    if (pending.determined && pending.isSaid()) {
      endPhrase();
    }
    pending.determined = true;
    bonds.part();
  }

  private void endPhrase() {
    endPhrase(false);
  }

  /**
   * Ends a noun phrase that may have no noun.
   *
   * @param joined whether more of them follow
   */
  private void endPhrase(boolean joined) {
    if (pending.determined && pending.isSaid()) {
      if (anchor != null && !bonds.isOpen()) {
        pending.match = anchor.match;
        pending.origin = anchor;
        drafts.add(pending);
        bonds.addLike(pending);
      } else if (joined) {
        waiting.add(pending);
      }
    }
    pending = new Draft();
  }

  /** Whom an adjective belongs to. */
  private Draft owner(int at) {
    if (neighbours.isOfUnknownNoun(at)) {
      return new Draft();
    }
    boolean first = tokens.get(at).adjectivesFirst();
    boolean behind = last != null && neighbours.nounBehind(at);
    boolean ahead = neighbours.nounAhead(at);
    boolean followsNoun = behind && (!first || !ahead);
    if (last != null && (followsNoun || (!ahead && !pending.determined))) {
      bonds.drop();
      return last;
    }
    return pending;
  }

  private void color(int at) {
    Draft owner = owner(at);
    if (owner.color == null) {
      owner.color = Tints.at(tokens, at);
    }
  }

  private void tone(int at, Tone tone) {
    owner(at).tone = tone;
  }

  private void spot(int at, Spot spot) {
    if (anchor == null || neighbours.isAhead(at)) {
      nextSpot = nextSpot == null ? spot : nextSpot.with(spot);
    } else {
      anchor.place(spot);
    }
    bonds.part();
  }
}
