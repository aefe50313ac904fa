/**
 * Who makes every use case, and opens every room? What the front door hands on: the settings of one library, its
 * ground, and what an erasure, a move and a copy go through.
 */
@NullMarked
package org.inclusion.front;

import org.jspecify.annotations.NullMarked;
