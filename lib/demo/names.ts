import type { Random } from "./random";

export type PersonName = { given: string; family: string };

/** Given and family names that go together, from the places whose people fly through Seattle. */
const places: readonly { given: string; family: string }[] = [
  {
    given: "James Mary Robert Linda Ethan Olivia Carter Hannah Grace Wyatt",
    family: "Johnson Miller Anderson Carter Brooks Sullivan Hayes Whitman Larsen Ellison",
  },
  {
    given: "Santiago Valentina Mateo Camila Diego Lucía Andrés Ximena Joaquín Rocío",
    family: "Hernández Gutiérrez Morales Ibáñez Peña Castañeda Salazar Núñez Rivas Ochoa",
  },
  {
    given: "Haruto Yui Sōta Aoi Ren Hina Kaito Mio Takumi Sakura",
    family: "Satō Suzuki Takahashi Watanabe Itō Kobayashi Nakamura Mori Ōnishi Hayashi",
  },
  {
    given: "Wei Xiuying Jun Li Min Fang Lei Jing Hao Yan",
    family: "Wang Li Zhang Chen Liu Huang Zhao Wu Zhou Xu",
  },
  {
    given: "Minjun Seoyeon Jiho Haeun Dohyun Sujin Yejun Jiwoo Hyunwoo Eunji",
    family: "Kim Lee Park Choi Jeong Kang Cho Yoon Jang Lim",
  },
  {
    given: "Binaya Ananya Arjun Priya Rohan Kavya Vikram Sunita Aarav Meera",
    family: "Sharma Patel Gurung Iyer Reddy Nair Thapa Banerjee Kapoor Joshi",
  },
  {
    given: "Søren Freja Magnus Ingrid Lars Astrid Bjørn Signe Åsa Nils",
    family: "Nielsen Johansen Lindqvist Bergström Østergaard Håkansson Dahl Nygård Solberg Ek",
  },
  {
    given: "Tomasz Agnieszka Jakub Zofia Piotr Małgorzata Łukasz Ewa Michał Kinga",
    family: "Kowalski Wiśniewska Zieliński Wójcik Lewandowska Dąbrowski Szymańska Mazur Król Nowak",
  },
  {
    given: "Chinedu Adaeze Emeka Ngozi Oluwaseun Folake Ifeanyi Amara Tunde Yetunde",
    family: "Okafor Obi Adeyemi Eze Nwosu Balogun Onyekachi Afolabi Okoro Uche",
  },
  {
    given: "Youssef Layla Omar Fatima Karim Nour Hassan Salma Ziad Yasmin",
    family: "Haddad Mansour Khalil Nasser Aziz Farouk Saleh Bitar Khoury Rahman",
  },
  {
    given: "Anh Linh Minh Thảo Quân Hương Tuấn Mai Long Ngọc",
    family: "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ",
  },
  {
    given: "Jean Amélie Étienne Chloé François Océane Benoît Zoé Loïc Maëlle",
    family: "Dubois Lefèvre Moreau Girard Beauchêne Tremblay Gagnon Côté Pelletier Roy",
  },
  {
    given: "Leilani Keoni Malia Kai Noelani Makoa Kalani Nalani Ikaika Pua",
    family: "Kahale Kealoha Akana Nakoa Keawe Kamaka Mahoe Kapule Kanoa Palakiko",
  },
  {
    given: "Nanuq Siku Aput Kaya Nukilik Miki Sura Tuluk Panik Ila",
    family: "Attla Peter Demientieff Nageak Oquilluk Evan Ahgupuk Katchatag John Sam",
  },
];

function words(text: string): string[] {
  return text.split(" ");
}

/** People who travel together: most share a family name, some come as friends. */
export function makeParty(random: Random, size: number): PersonName[] {
  const place = random.pick(places);
  const [given, family] = [words(place.given), words(place.family)];
  const shared = random.pick(family);
  const start = random.below(given.length);
  return Array.from({ length: size }, (_, at) => ({
    given: given[(start + at * 3) % given.length] ?? "",
    family: random.share() < 0.8 ? shared : random.pick(family),
  }));
}
