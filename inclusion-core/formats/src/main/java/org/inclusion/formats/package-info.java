/**
 * What do files of others say, and how do they want ours? Writes accompaniments in the values of the Coop de la
 * médiation numérique, and paths as learning resources of schema.org. Reads lessons in Markdown and questions in CSV.
 * Reads help places from the national format of places of digital mediation (1.0.2, CSV and JSON, and the files of
 * version 0 that are still found) and from data·inclusion 1 (JSON).
 *
 * <p>Read and not kept: {@code pivot}, {@code structure_parente}, {@code cle_ban}, {@code siret}, {@code lien_source},
 * {@code zone_eligibilite}, {@code contact_nom_prenom} and what data·inclusion says about weeks, hours a week and
 * details of conditions. A name of a person is never taken.
 */
@NullMarked
package org.inclusion.formats;

import org.jspecify.annotations.NullMarked;
