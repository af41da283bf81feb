import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  nameAttributes,
  nameBucket,
  nameKey,
  nameKeyOf,
  passengerName,
  splitName,
} from "@/lib/bookings/name";

const people: [given: string, family: string, key: string][] = [
  ["Binaya", "Sharma", "SHARMA/BINAYA"],
  ["María José", "García Ibáñez", "GARCIA IBANEZ/MARIA JOSE"],
  ["Sinéad", "O'Brien", "OBRIEN/SINEAD"],
  ["Sinéad", "O’Brien", "OBRIEN/SINEAD"],
  ["Thị Lan", "Nguyễn", "NGUYEN/THI LAN"],
  ["Đức", "Phạm", "PHAM/DUC"],
  ["Fatima", "Al-Harbi", "AL-HARBI/FATIMA"],
  ["Søren", "Kjærgård", "KJAERGARD/SOREN"],
  ["Łukasz", "Wałęsa", "WALESA/LUKASZ"],
  ["Jürgen", "Weiß", "WEISS/JURGEN"],
  ["Þórdís", "Guðmundsdóttir", "GUDMUNDSDOTTIR/THORDIS"],
  ["Işıl", "Çağlayan", "CAGLAYAN/ISIL"],
  ["İbrahim", "Yıldız", "YILDIZ/IBRAHIM"],
  ["Cœur", "Lefèbvre", "LEFEBVRE/COEUR"],
  ["Ludwig", "van der Berg", "VAN DER BERG/LUDWIG"],
  ["Martin", "Luther King Jr.", "LUTHER KING JR/MARTIN"],
  ["Anne‑Marie", "St. John", "ST JOHN/ANNE-MARIE"],
  ["Keʻala", "Kāne", "KANE/KEALA"],
  ["Željko", "Đorđević", "DORDEVIC/ZELJKO"],
  ["Андрей", "Чайковский", "ЧАЙКОВСКИЙ/АНДРЕЙ"],
  ["太郎", "山田", "山田/太郎"],
  ["がく", "ぎんじ", "ぎんじ/がく"],
  ["민수", "김", "김/민수"],
  ["बिनय", "शर्मा", "शर्मा/बिनय"],
];

describe("a passenger's name", () => {
  it.each([
    ["Binaya", "Sharma", "Binaya Sharma"],
    ["  María   José ", "García\u00a0 Ibáñez", "María José García Ibáñez"],
    ["", "Suharto", "Suharto"],
    ["Suharto", "", "Suharto"],
    ["", "", ""],
    ["Zoe\u0308", "Mu\u0308ller", "Zoë Müller"],
    ["Ann/Eve", "Lee", "Ann Eve Lee"],
  ])("of %j and %j is shown as %j", (given, family, name) => {
    expect(passengerName(given, family)).toBe(name);
  });

  it.each(people)("%s %s is found by %s, however the accents are typed", (given, family, key) => {
    expect(nameKey(given, family)).toBe(key);
    expect(nameKey(given.normalize("NFD"), family.normalize("NFD"))).toBe(key);
    expect(nameKey(` ${given.toLowerCase()}  `, family)).toBe(key);
  });

  it.each(people)("%s %s comes apart again as it was", (given, family, key) => {
    const whole = passengerName(given, family);
    expect(splitName(whole, key)).toEqual({ given, family });
  });

  it.each([
    ["Binaya Sharma", "SHARMA/BINAYA"],
    ["María José García", "GARCIA/MARIA JOSE"],
    ["Suharto", "SUHARTO/"],
    ["  Binaya   Sharma ", "SHARMA/BINAYA"],
    ["SHARMA/BINAYA MR", "SHARMA/BINAYA"],
    ["sharma/binaya mrs", "SHARMA/BINAYA"],
    ["García Ibáñez/María José Ms.", "GARCIA IBANEZ/MARIA JOSE"],
    ["SHARMA / BINAYA", "SHARMA/BINAYA"],
    ["SHARMA/MR", "SHARMA/"],
    ["SHARMA/OMAR", "SHARMA/OMAR"],
    ["SHARMA/", "SHARMA/"],
    ["/BINAYA", "BINAYA/"],
    ["", "/"],
  ])("written %j in one string has the key %s", (name, key) => {
    expect(nameKeyOf(name)).toBe(key);
  });

  it.each([
    ["SHARMA/BINAYA", "SH"],
    ["AL-HARBI/FATIMA", "AL"],
    ["O/JIN", "O"],
    ["DE LA CRUZ/ANA", "DE"],
    ["D SOUZA/ANA", "DS"],
    ["山田/太郎", "山田"],
    ["김/민수", "김"],
    ["SUHARTO/", "SU"],
    ["123/4", "12"],
    ["/", "#"],
    ["", "#"],
  ])("with the key %s is kept under %s", (key, bucket) => {
    expect(nameBucket(key)).toBe(bucket);
  });

  it.each([
    ["Binaya Sharma", undefined, "Binaya", "Sharma"],
    ["María José García Ibáñez", undefined, "María José García", "Ibáñez"],
    ["Suharto", undefined, "", "Suharto"],
    ["Suharto", "SUHARTO/", "", "Suharto"],
    ["Kwame Nkrumah", "NKRUMAH KWAME/", "Kwame", "Nkrumah"],
    ["Binaya Sharma", "SOMEBODY ELSE/ENTIRELY", "Binaya", "Sharma"],
    ["Binaya Sharma", "", "Binaya", "Sharma"],
    ["SHARMA/BINAYA MR", undefined, "BINAYA", "SHARMA"],
    ["", undefined, "", ""],
  ])("%j with the key %j comes apart as %j and %j", (name, key, given, family) => {
    expect(splitName(name, key)).toEqual({ given, family });
  });

  it("whatever is typed, has a bucket, one slash, and a key that folding again leaves alone", () => {
    const typed = fc.string({ unit: "grapheme", maxLength: 60, size: "max" });
    fc.assert(
      fc.property(typed, typed, (given, family) => {
        const key = nameKey(given, family);
        const [before = "", after = ""] = key.split("/");
        expect(key.split("/")).toHaveLength(2);
        expect(nameKey(after, before)).toBe(key);
        expect(nameBucket(key)).not.toBe("");
        expect(nameBucket(nameKeyOf(passengerName(given, family)))).not.toBe("");
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the attributes by which a name is found", () => {
  it.each([
    ["SHARMA/BINAYA", ["BINAYA"]],
    ["GARCIA IBANEZ/MARIA JOSE", ["MARIA", "IBANEZ", "JOSE"]],
    ["DE LA CRUZ GARCIA/JUAN CARLOS", ["JUAN", "CRUZ", "GARCIA"]],
    ["VAN DER BERG/LUDWIG", ["LUDWIG", "BERG", "DER"]],
    ["AL-HARBI/FATIMA", ["FATIMA", "HARBI"]],
    ["LEE/J MARIE MARIE", ["MARIE"]],
    ["GARCIA GARCIA/ANA", ["ANA"]],
    ["SUHARTO/", []],
  ])("of %s are the whole key and beside it the words %j", (key, words) => {
    const { name_key, name_bucket, name_key_2, name_key_3, name_key_4 } = nameAttributes(key);
    expect({ name_key, name_bucket }).toEqual({ name_key: key, name_bucket: key.slice(0, 2) });
    expect([name_key_2, name_key_3, name_key_4]).toEqual(
      [0, 1, 2].map((at) => (words[at] ? `${words[at]}//${key}` : undefined)),
    );
  });

  it("name what must go away with a shorter name, and with none", () => {
    expect(Object.keys(nameAttributes("SUHARTO/"))).toEqual(
      Object.keys(nameAttributes("GARCIA IBANEZ/MARIA JOSE")),
    );
    expect(Object.values(nameAttributes(undefined)).every((value) => value === undefined)).toBe(true);
  });
});
