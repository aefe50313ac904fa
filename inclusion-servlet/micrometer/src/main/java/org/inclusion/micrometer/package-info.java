/**
 * What does a host's monitoring see of the library? One binder for Micrometer. It counts and times; nothing that it
 * registers is about a person.
 */
@NullMarked
package org.inclusion.micrometer;

import org.jspecify.annotations.NullMarked;
