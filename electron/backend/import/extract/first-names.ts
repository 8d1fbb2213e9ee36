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
Abdul Abdullah Adam Adele Adelheid Adriana Agata Agnieszka Ahmad Ahmed Aida Aileen Alena Alexa Alexej Alicia Aline Alisa Alma
Almut Alois Aloisia Alwin Amanda Amir Anastasia Anatol Andreea Andrej Andrzej Andy Anett Angelina Angelo Annekathrin Annekatrin
Anneke Annelie Annelies Anneliese Annemie Annerose Annie Antonio Antonius Arash Arif Arndt Arnold Arthur Artur Arved Asli Aslı
Ataç Athanasios Ayla Aylin Aysel Aysun Ayten Ayça Azra Babett Babette Barbro Bartosz Basil Beata Bele Benno Berit Berndt Berta
Berthold Bertold Bilal Bjarne Björn Bogdan Boris Bożena Brigitta Brit Brita Britt Burak Burckhard Burghard Burhan Bärbel Bülent
Candy Caren Carlo Carlos Carlotta Caspar Catharina Catherine Cathleen Cathrin Catrin Celina Celine Cengiz Chantal Charis Charles
Chiara Chris Christel Christophe Christopher Cindy Claas Claire Clarissa Claudio Constance Constantin Cora Cordelia Cordula Corina
Corinna Corinne Cornelius Cyrill Cäcilia Daliah Damaris Damian Dana Danica Danilo Danny Daria Dario Darius Deborah Delia Deniz
Desiree Detlev Dilan Dilara Dilek Dimitri Dimitrios Dina Ditte Dmitri Dominika Donata Dora Dragan Duygu Désirée Ebru Eckart
Eckehard Eckhart Edeltraud Edeltraut Edmund Eduard Edward Edwin Egbert Eike Eileen Einar Ekaterina Ekkehard Elfi Elfie Elham
Eliane Elisa Elise Eliza Elli Elly Elvira Emine Emmi Engin Enno Enrique Erdmute Erdoğan Erhard Erkan Ernestine Erol Ervin Ester
Etta Eugen Eugenia Evelin Eveline Evi Ewa Ewald Ewelina Farid Fatih Fatima Fatime Felicia Felicitas Felizitas Ferdinando Feride
Filip Filiz Fiona Francesca Francesco Francis Franco Frederic Frederike Frida Fridolin Frieda Friedbert Friedemann Friedericke
Friedgard Friedlinde Frithjof Fynn Gabor Galina Geert Geertje Genia Georgia Georgios Geraldine Gerhild Gerit Gero Gerrit Gerti
Gertraud Gertrude Gesche Gianna Giesela Gilbert Gina Giovanni Gisa Gisbert Grazyna Gregor Grete Grit Gritt Gunda Gundel Gunnar
Gunter Gunther Gustav Götz Gül Gülay Gülcan Gülsen Günay Hadwig Hakan Hakon Halina Hamza Hanka Hanne Hanno Hanns Harriet Hartwig
Hassan Hatice Hedda Hedi Heidemarie Hella Hellmut Helma Helmar Hendrike Hendrikje Henni Henny Henri Henrietta Henriette Henrik
Hermine Herta Hertha Hilda Hilke Hiltraud Hiltrud Hinrich Hüseyin Iain Ian Ibolya Ignaz Igor Ilias Ilja Ilyas Iman Ingmar Ingolf
Ingrida Ingrun Insa Inês Ionut Irena Irmgard Irmhild Irmtraud Irmtraut Ismail Ismet Isolde Ivan Ivana Iwan Iwona Izabela Jaan
Jacek Jadwiga Jaime Jakub James Jamila Jane Janek Janet Janett Janette Janis Janna Jannes Jannis Jano Jaqueline Jarek Jaroslaw
Jasna Jasper Jean Jeanette Jeannette Jeannine Jelena Jelka Jella Jenna Jerzy Jessika Jette Jill Joana Joanna Joerg Joern Johan
John Jolanta Jonna Jorge Joscha Jost José Jovana Juana Jule Juliana Juliette Julika Jupp Juri Justin Justina Justine Kamil Karim
Karolina Kasimir Kaspar Kassandra Katalin Katarzyna Kathi Kathinka Kathlen Kathrina Kathy Katinka Katy Kazimierz Kemal Kenan Keno
Kerim Kerrin Kersten Kevser Khadija Khaled Kian Kilian Kira Kirstin Kitty Kjell Klaas Klemens Knud Knut Kolja Konstanza Korbinian
Kordula Korinna Kornelia Kornelius Kristof Krystian Krystyna Krzysztof Kunigunde Laila Lale Lamia Lasse Laszlo Laurent Laurenz
Laurids Laurin Leandra Leif Leila Lenka Leonard Leonhard Leopold Leszek Letizia Leyla Lia Liana Liane Lidia Liesbeth Liesel
Lieselotte Lilia Lilian Liliane Linh Linn Linus Lioba Lisbeth Liselotte Lissy Liv Livia Ljubica Lone Lora Lorena Lorenz Loretta
Luana Lucian Lucienne Luigi Luitgard Luka Lukasz Lynn Mabel Maciej Madeleine Madlen Mads Mahmoud Mahmut Malgorzata Malin Malina
Malwina Mandy Manolis Marcin Mareen Mareile Marek Margarethe Margarita Margitta Margrethe Mariam Mariana Marieke Marietta Marija
Marika Mariola Marius Mariusz Marko Marla Marleen Marlen Marlena Marlis Marten Martje Mary Maryam Mascha Mateusz Mathis Mats
Matthes Mattis Maurice Maxi Maya Małgorzata Mechtild Mehdi Melek Melinda Melissa Meral Mercedes Merle Merve Meryem Mesut Meta
Michal Michel Michele Michelle Mieke Miguel Mihai Mika Mikael Mila Milan Milica Mina Minh Minna Mirela Mirja Mirjana Miroslaw
Mohamad Mohamed Mohammad Momme Morten Muhammad Muhammed Muhammet Myriam Mürvet Nadezhda Nadia Nadin Nanette Naomi Nastasja Natalia
Natalija Natalja Nathalie Nathan Nathanael Nazan Nevin Nga Nick Nico Nicolaus Niels Nihal Nikita Niko Nikola Nikolai Nikolaj
Nikolaus Nikole Nilgün Ninette Noah Noemi Nomi Norman Nuray Nurcan Nursel Odette Ognjen Oksana Oktay Oleg Olivia Olivier Olja Omar
Orhan Ortrud Ortrun Ortwin Osman Oswald Otmar Ottilie Ottmar Ottokar Pablo Paloma Pamela Paola Paolo Patrik Patrycja Pavel Pawel
Paweł Pedro Perdita Pernille Philine Philippa Philippe Phuong Pierre Pinar Piotr Pirmin Priska Quentin Rafał Rahel Raimund
Rainhard Randolf Rania Raoul Raschid Rasmus Raul Raymond Rebekah Reemt Regula Rembert Remo Renata Renato Renee Renke Reza Ricardo
Riccarda Richarda Rieke Rike Rina Roberta Roberto Roderich Rodrigo Romana Romano Romina Ronja Rosalie Rosi Rosina Rosita Rosmarie
Roxana Ruben Rudolph Runa Ruprecht Ryszard Rüdeger Sabina Said Salih Salome Salvatore Samantha Sami Samir Sanna Saphira Sargon
Satu Sebnem Selcuk Selim Selin Selina Selçuk Semra Senta Serap Sergei Sergej Serhat Serkan Sevda Sevgi Sevim Sheila Sibel Sibylla
Siegbert Sieglinde Siegmund Siegrid Siegrun Sigmar Sigmund Signe Sigurd Sila Silas Silvana Silvester Simona Sinan Sindy Siri Sissy
Sita Sixten Slavica Slawomir Soeren Solveig Sonia Sontje Soraya Stanislav Stanislaw Stanko Stefania Stefano Steve Steven Stina
Stine Susi Suzanne Svea Svetlana Swantje Swen Swetlana Sybilla Sylwia Szymon Sören Tadeusz Taha Tamina Tania Tarek Tarik Tassilo
Tatiana Teresa Thaddäus Thekla Theodor Theodora Theres Theresia Thi Thiemo Thies Thilde Thimo Thoralf Thorge Tibor Tiffany Tilda
Till Tillmann Timm Timon Timur Tino Titus Tjark Tjorven Tomas Tomasz Tommy Toni Tonja Tony Tore Torge Traudel Traudl Traute Trevor
Trinh Trude Tugba Tuncay Tuğba Türkan Ufuk Ugur Ulli Ulrica Ulyana Umut Undine Urs Urszula Urte Uschi Utz Uğur Valentina Valeria
Valerij Vasily Veit Velten Verona Veronica Victor Vinzenz Violetta Viorica Vitali Vivian Viviane Vivien Vladimir Volkard Volkert
Volkhard Walburga Waldemar Walentina Walther Waltraut Warnfried Wassili Wendelin Wendy Wibke Wieland Wigbert Wilfriede Wilhelmine
Wilma Winfried Winnie Witold Wladimir Wojciech Wolfhard Wulf Xaver Xenia Yannick Yannik Yara Yasar Yaşar Yildiz Ylva Yolanda
Yuliya Yunus Yuri Yvette Yıldız Zacharias Zahra Zarah Zbigniew Zdenka Zehra Zeynep Zita Ziya Zofia Zoran Zsuzsanna Zuzanna Ödön
Ömer Özge Özgür Özlem Şebnem
Abena Adelgunde Aisha Alejandro Aleksandr Aleksandra Alessandra Alessandro Alrun Amadou Aminata Amira Ana Anders Andriy Anjali
Annabell Annelore Antonella Arina Arjun Arnulf Azadeh Bartłomiej Beatriz Behnam Bertram Bohdan Cemal Cemile Ceren Ceyda Chidi
Chinwe Cäcilie Davide Dawid Deepa Derya Didem Diego Dietlind Dimitra Dmytro Dorota Ece Eda Edelgard Editha Ekkehart Ekrem Eleni
Elgin Elsbeth Emeka Emmy Emrah Enzo Ercan Esperanza Esra Evgenia Fabio Falko Farhad Farzaneh Fatou Federica Federico Femi Femke
Ferhat Fernando Fikret Freya Friederich Gerfried Gerlind Gesina Giorgio Giorgos Giulia Giuseppe Gizem Gonca Gottlieb Grzegorz
Gunhild Gökhan Hadi Hadiya Hadmut Hala Halil Halyna Hana Hanan Hande Hansgeorg Hansjörg Heinke Heinrike Henryk Hilal Hildburg
Hildegund Hoang Hossein Huda Hung Huong Hülya Ibrahima Ifeoma Ignacio Ihor Ilaria Imme Ingeburg Ioanna Iryna Jamal Javier Jitka
Jiří Joaquín Jorinde Kaan Kacper Kadir Karima Kateryna Kaveh Kavita Kerem Kinga Kirill Kofi Konstantinos Kostas Ksenia Kwame
Laleh Larisa Layla Levent Ljudmila Lucía Lukáš Lyudmyla Mahsa Maksym Malik Malika Mamadou Marcello Markéta Marzena María Matteo
Maxim Mert Michał Mikkel Milada Mojtaba Moussa Mykhailo Mykola Müge Nabil Nadeschda Nadiia Nadim Nadir Naima Narges Nasrin
Nataliya Navid Nazlı Nermin Nesrin Ngoc Ngozi Nicolò Nikolaos Nikos Niloufar Nkechi Noor Nour Oleh Oleksandr Oleksii Olena Omid
Ondřej Onur Ousmane Panagiotis Parisa Paulina Pelin Perihan Petr Phuc Pietro Pilar Pjotr Priya Pınar Quang Rabia Radek Rahul
Rajesh Rasha Rashid Ravi Recep Rima Rosalba Rosario Roya Sahar Salma Sanjay Santiago Selda Semih Sergey Sergio Serhii Sevinç
Shirin Siavash Sipho Sofiia Soheila Songül Stanisław Suat Sunita Svitlana Tamer Taras Tetiana Thabo Thanh Thao Tiziana Tolga
Tomáš Trang Tuan Tunde Turgut Tülay Vadim Vasiliki Vasilis Vijay Viktoriia Vira Vittorio Volkan Volodymyr Věra Wafa Walid
Wiesław Wiktor Yaroslav Yasin Yassin Yavuz Yeliz Yevhen Yousef Youssef Yulia Yuliia Yusra Zafer Zainab Zdeněk Zeki Ziad Zohreh
Zsófia Çağla Çiğdem Ülkü Ümit İbrahim İlker İpek Łukasz Şule
Bahar Bashar Basma Baran Berfin Berivan Rojda Rojin Zilan Dilşad Diyar Ronahi Hêvî Goran Dragana Dušan Jovan Ljiljana Milorad Mirjana
Mladen Nenad Nikolina Radmila Slobodan Snežana Stojan Tihana Vesna Zdravko Željko Zvonimir Aurel Bogdana Cristina Dorin Ioan Ionela
Mihaela Radu Răzvan Viorel Besnik Blerta Drita Fatmir Ilir Shpresa Valon Adisa Amra Emina Haris Jasmina Lejla Nermina Senad Zlatan
`;

const KNOWN = new Set(NAMES.split(/\s+/).filter(Boolean));

/** True for "Katrin" and for "Hans-Peter", whose first part is known. */
export function isFirstName(word: string): boolean {
  const parts = word.split("-");
  // "Anna-Lena", "Hans-Peter", but not "Anna-Seghers-Schule".
  return parts.length <= 2 && KNOWN.has(parts[0] ?? "");
}
