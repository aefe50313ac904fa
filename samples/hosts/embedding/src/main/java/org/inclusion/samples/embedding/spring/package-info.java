/** The code of docs/embedding.md: Spring Boot. */
@NullMarked
package org.inclusion.samples.embedding.spring;

import org.jspecify.annotations.NullMarked;
