/**
 * How does a request travel? Routes, bounded bodies, answers, problem documents, languages and admission. Nothing here
 * knows a subject.
 */
@Internal
@NullMarked
package org.inclusion.servlet.http;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
