/** Rules: phrases of lemmas by language, what they mean and where they apply in a prompt. */
@NullMarked
package dev.artishow.moderation.rule;

import org.jspecify.annotations.NullMarked;
