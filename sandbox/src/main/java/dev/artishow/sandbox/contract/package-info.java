/** Discord's OpenAPI document, and how requests are held against it. */
@NullMarked
package dev.artishow.sandbox.contract;

import org.jspecify.annotations.NullMarked;
