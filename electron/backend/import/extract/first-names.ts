/**
 * Given names that are common in Germany. A word of this list before another capitalised word makes
 * a person's name of it; without one, a text must say in another way that it means a person.
 */
const NAMES = `
Achim Adrian Agnes Aische Alexander Alexandra Alfred Ali Alina Amelie Amina Andrea Andreas André Andre
Angela Angelika Anika Anita Anja Anke Ann Anna Anne Annegret Annemarie Annett Annette Annika Ansgar
Antje Anton Antonia Armin Arne Arno Arnd Astrid Axel Ayşe Ayse Barbara Bastian Beate Beatrice Beatrix Ben
Benedikt Benjamin Bernd Bernhard Bert Bettina Bianca Birgit Birgitta Birte Bodo Britta Brigitte Bruno Burkhard
Carina Carl Carla Carmen Carola Caroline Carolin Carsten Cem Charlotte Christa Christian Christiane
Christina Christine Christof Christoph Clara Claudia Claus Clemens Conny Constanze Cornelia Cosima Dagmar Daniel
Daniela David Denis Denise Dennis Detlef Diana Dieter Dietmar Dietrich Dirk Dominik Dominique Doreen
Doris Dorit Dorothea Dorothee Dörte Eberhard Eckhard Edda Edgar Edith Egon Elena Elfriede Eleonore Elias Elif
Elisabeth Elke Ella Ellen Elmar Elsa Emil Emilia Emily Emma Emre Enrico Erich Erik Erika Ernst Erwin Esther Eva
Evelyn Fabian Falk Fatma Felix Ferdinand Finn Florian Frank Franka Franz Franziska Frauke Fred Frederik Friederike
Friedhelm Friedrich Fritz Gabi Gabriel Gabriela Gabriele Georg Gerald Gerd Gerda Gereon Gerhard Gerlinde
Gernot Gertrud Gesa Gesine Gisela Gitta Gottfried Greta Gudrun Guido Gundula Günter Günther Hagen Hanna
Hannah Hannelore Hannes Hans Harald Harry Hartmut Hasan Hauke Hedwig Heide Heidi Heidrun Heike Heiko Heiner
Heinrich Heinz Helen Helena Helene Helga Helge Helmut Hendrik Henning Henrike Henry Herbert Heribert
Hermann Hilde Hildegard Hilmar Holger Horst Hubert Hubertus Hugo Ibrahim Ida Ilka Ilona Ilse Imke Ina Ines Inga Inge
Ingeborg Ingo Ingrid Inka Irene Iris Irina Irma Isabel Isabell Isabella Isabelle Ivonne Jacob Jacqueline Jakob Jan Jana
Janina Janine Jannik Jasmin Jens Jennifer Jenny Jessica Joachim Jochen Johann Johanna Johannes Jonas Jonathan
Jörg Jörn Josef Josefine Joseph Juan Judith Julia Julian Juliane Julius Jürgen Jutta Justus Kai Karen Karin
Karina Karl Karla Karlheinz Karola Karolin Karoline Karsten Katarina Katharina Kathleen Kathrin Kati Katja Katrin Kay
Kerstin Kevin Kim Kirsten Klara Klaus Konrad Konstantin Konstanze Kristian Kristin Kristina Kurt Lara Larissa Lars
Laura Lea Leah Lena Lennart Leo Leon Leonie Leonore Levke Lilli Lilly Lina Linda Lisa Lotte Lothar Louis Louisa Louise Luca
Lucas Lucia Lucie Ludger Ludwig Luis Luisa Luise Lukas Lutz Lydia Magda Magdalena Maik Maike Maja Malte Manfred Manja
Manuel Manuela Marc Marcel Marco Marcus Mareike Maren Margarete Margit Margot Margret Margrit Maria
Marianne Marie Marina Mario Marion Marisa Marit Markus Marlene Marlies Marta Martha Martin Martina Marvin Mathias Mathilde
Matthias Max Maximilian Mechthild Mehmet Meike Melanie Melina Mia Michael Michaela Mike Milena Mira Miriam Mirjam Mirko
Mohammed Mona Monika Monique Moritz Murat Mustafa Nadine Nadja Nancy Natalie Natascha Nele Nicola Nicolai Nicolas Nicole Niklas Nils
Nina Nora Norbert Olaf Ole Oliver Olga Oscar Oskar Otto Pascal Patricia Patrick Paul Paula Pauline Peer Peggy Peter
Petra Philip Philipp Pia Rafael Raik Rainer Ralf Ralph Ramona Raphael Rebecca Rebekka Regina Regine Reiner Reinhard
Reinhold Renate René Rene Ria Ricarda Richard Rico Rita Robert Robin Roger Roland Rolf Roman Romy Ronald Ronny Rosa Rosemarie Roswitha
Rüdiger Rudi Rudolf Ruth Sabine Sabrina Samira Samuel Sandra Sandro Sara Sarah Sascha Saskia Sebastian Selma Sibylle
Siegfried Siegmar Sigrid Sigrun Silja Silke Silvia Silvio Simon Simone Sina Sofia Sofie Sonja Sophia Sophie Stefan Stefanie Steffen Steffi Stella
Stephan Stephanie Susan Susann Susanna Susanne Sven Svenja Sybille Sylke Sylvia Sylvie Tabea Tamara Tanja Tatjana Thea Theo Theresa Therese
Thilo Thomas Thorben Thorsten Tilman Tilo Tim Timo Tina Tobias Tom Toralf Torben Torsten Udo Ulf Uli Ulla Ulrich Ulrike Ursula Uta
Ute Uwe Valentin Valerie Vanessa Vera Verena Veronika Victoria Viktor Viktoria Vincent Viola Volker Volkmar Walter
Waltraud Wanda Wencke Wenke Werner Wiebke Wilfried Wilhelm Willi Wolf Wolfgang Wolfram Yasemin Yasmin Yvonne Yusuf Zoe
`;

const KNOWN = new Set(NAMES.split(/\s+/).filter(Boolean));

/** True for "Katrin" and for "Hans-Peter", whose first part is known. */
export function isFirstName(word: string): boolean {
  const parts = word.split("-");
  // "Anna-Lena", "Hans-Peter", but not "Anna-Seghers-Schule".
  return parts.length <= 2 && KNOWN.has(parts[0] ?? "");
}
