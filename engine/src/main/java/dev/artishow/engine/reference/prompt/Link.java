package dev.artishow.engine.reference.prompt;

import java.util.List;

/**
 * How some subjects are to another.
 *
 * @param first their numbers in the description
 * @param bond seen from the second
 * @param second its number
 */
public record Link(List<Integer> first, Bond bond, int second) {
  public Link {
    first = List.copyOf(first);
  }
}
