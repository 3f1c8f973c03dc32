// Written by `npm run train:references`: the weights of a chain.
export const CUT_WEIGHTS: string =
  'Abe@r0%xktcJTnFkYlML?HgMJlTUn7Y4W!z1U2ZyQvYi/pM4r[Yk?0E^lYaq>(.UaVJn*lk1On[ao][go.GEk+e0H@[]VuDTMIz!GmajDB.ws-[DisLJ' +
  'l}.h9(?/kl58egem7iwQCXvB{WBqf=Z7U.c<lF7WyQg(0lj-1i%rFqVk@2oK{Om}}AG>E{7GY^YE(e444sC7OW%d:3T%f&Gl8QS)wofs^wpMY3Ic1Q^p' +
  'AIT0b?ytSw5NDo{cEJMZ+w&/N?yBMFzqp0>stx8xNqK+bJM2Y*CuKiWCcIRJcirYLPS*r[*8R27EM^)Oxj@yGhx]^wD-jp6IY8igfK-C$obQd7IZjk]Z' +
  't&i?U5QtuD2MvN)Oe-4Fi7?%Lg:78F$V.Wr94*YK/=:q9H3v9NQ0OHD[oz>1c{ldP!xXu$3*7tbqL(xHEy36SO$LZ#-2.Uq8:vxn]+yi<L0VFI^T:@sf' +
  'wZ<>1Q-w94Oq0Sw6ZlTW%9p2@jbWXeRH:AvI8f1d1kVKW>)yb>FzMDVy*c/7KFIcqRrO19-Y%K0wYJ{gCw]B&<DmH:=a9cnVt}g5kUi-]BU6TL}A?KjG' +
  'b2l}fz8:y3]Ah2F>qC[r51tNI630ubCkzekMKSp[4Yw=9U{AlxN)rdg=A-zfBURHgJIM@0au9V-sCdu=ffFX(l?t{gfcH+gy2:dV8q]PLBwf>#!f%n4Y' +
  '>I4xjBK2:KNos?-A$%3Lh%VD&vx{wH*oT)3pIfh00<rsO.x$k6nj5S)cIORq1.ytpg=f<s0%<XvY]q}uDkTI{g+d4PG^n!N4U}mr=l9wYFvM5fUH[+)b' +
  'g2(:C8><Eyx5PIvvT(p]xE7POa?s8yz1>0fWmBiifv=hcUG8wyx3Eu*x-B]Dai%zs?D0:%}^!A$&2L:Ut3LDu)l09H*HYTD1MjI1)tdFbh=b9[Nw20M.' +
  'O[-a/H%Og]E<r1>a)Na#nT&L-sE>t*V2?5>VFVZQXwxz)Ztiwj%Difqo%y2777lkAr:wA+SZ3}}>@ehF*+b]O=G1^$THz%iCIEBuSzxa81CE71/oc3zV' +
  ')]qHRdifQF3ZRR=}NIC3nBvcVjxcP^WqLDs+TC6fki5mA75.@%n4&X&h8oOwWi(B^CQn?jWAE9jUN2]/-irgVWwqm+:1hsSR2:=yhei[+^%3xItJ#]AD' +
  'k2f<7wUPX49:v*5Uo%SCB]6j+ELVlLtgN@8cc#d=/aCX4yh8/8Kg3%z-oJfCUZ[EP<6GF>8{94<&j-w]bH]=[L7:aOmcqj%e<ksQ)QX8]RqAr/JdDOx}' +
  'Zxe!/*1$(ggrTPyDotgXQi3)L:/^OE1%Z<Wc?BkTIuBhgEZloUu6G/@Li7$UmofuGxOM1BX?+aGAUm({e%lQV5D>xglqM>yHv(q]l{=iweC^r>90VR8C' +
  'b0DmvB1-dm3*:3im+CM1La6XljW*f3OjL*D[gmWKs8Q6}l-Zg+sv^ZhJ^7ZaAkwE0/N0G<=ro/&(!!fJeSAg{>EQ{X&B$^ym*gTM^L6aXsrP}].CZ^lZ' +
  'mfcU(t$LqKAh23:y#63&l]BooR1Y&uE1d+-^]Dd/Gaxt$D3(%7N&&7!xeMXsu}FF)h%F:KCGx2IAhv2@]M]6rDT-/QrlCF1I0[aV5[X8g8u2eOCAVg0p' +
  'u}$%.8}P8f.lDaiD@QT.n9(uzp-A{pPpGgiu/g.8O>Dy0Li?2-dS6db+NnTYE<DS>}P2mHijXB7!00000';
