/**
 * The model packages of this machine: listed, inspected, published, credited, and ordered about.
 */
@NullMarked
package dev.artishow.launcher.models;

import org.jspecify.annotations.NullMarked;
