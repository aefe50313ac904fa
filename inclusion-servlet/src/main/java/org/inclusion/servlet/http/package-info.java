/** How does a request travel? Routes, bounded bodies, answers, problem documents, languages, admission: nothing about a subject. */
@Internal
@NullMarked
package org.inclusion.servlet.http;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
